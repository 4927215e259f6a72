-- Members who spend their points together. Each keeps the own account; only who belongs together is
-- kept here.
create table household (
  id         bigint       not null,
  opened_at  datetime(6)  not null,
  constraint household_pk primary key (id)
) ${options};

create table household_member (
  id            bigint       not null,
  household_id  bigint       not null,
  member_id     bigint       not null,
  -- Who agreed for a child; null for who agreed for himself.
  guardian      bigint,
  joined_at     datetime(6)  not null,
  left_at       datetime(6),
  -- The member as long as he belongs to it: nobody belongs to two.
  open_key      bigint,
  constraint household_member_pk primary key (id),
  constraint household_member_once unique (open_key),
  constraint household_member_of foreign key (household_id) references household (id)
) ${options};

create index household_member_by_household on household_member (household_id, left_at);
-- Who was asked to join; the answer is kept, so that nobody is asked by accident again and again.
create table household_invitation (
  id            bigint       not null,
  household_id  bigint       not null,
  member_id     bigint       not null,
  invited_by    bigint       not null,
  invited_at    datetime(6)  not null,
  answer        varchar(10)  not null,
  answered_at   datetime(6),
  -- Household and member while nobody has answered: asked once.
  open_key      varchar(41),
  constraint household_invitation_pk primary key (id),
  constraint household_invitation_once unique (open_key),
  constraint household_invitation_to foreign key (household_id) references household (id)
) ${options};

create index household_invitation_of_member on household_invitation (member_id, answer);
