-- Who belongs to the programme. Texts that are searched by are in member_search.
create table member (
  id             bigint       not null,
  member_number  varchar(12)  not null,
  name           varchar(100) not null,
  member_class   varchar(20)  not null,
  state          varchar(20)  not null,
  state_reason   varchar(500) not null,
  email          varchar(254),
  mobile         varchar(20),
  birth_date     date,
  locale         varchar(10)  not null,
  time_zone      varchar(60)  not null,
  referral_code  varchar(12)  not null,
  referred_by    bigint,
  external_ref   varchar(100),
  employer       bigint,
  joined_at      datetime(6)  not null,
  version        bigint       not null,
  constraint member_pk primary key (id),
  -- A number on a card names one member for ever.
  constraint member_number_once unique (member_number),
  constraint member_referral_code_once unique (referral_code),
  -- A system that repeats an enrolment gets the same member.
  constraint member_external_ref_once unique (external_ref),
  constraint member_referred_by_fk foreign key (referred_by) references member (id),
  constraint member_employer_fk foreign key (employer) references member (id)
) ${options};

-- Not unique: a family shares a telephone, and such members are listed as possible duplicates.
create index member_by_email on member (email);
create index member_by_mobile on member (mobile);
