-- Every revision accepted and what was answered, so that the same revision gets the same answer
-- and another content under its number is seen.
create table booking_revision (
  booking_id    bigint         not null,
  revision      int            not null,
  body          longtext       not null,
  pending       decimal(19,2)  not null,
  available     decimal(19,2)  not null,
  clawed_back   decimal(19,2)  not null,
  debt          decimal(19,2)  not null,
  available_from datetime(6),
  last_seq      bigint         not null,
  first_one     boolean        not null,
  accepted_at   datetime(6)    not null,
  accepted_by   varchar(120)   not null,
  constraint booking_revision_pk primary key (booking_id, revision),
  constraint booking_revision_of foreign key (booking_id) references booking (id)
) ${options};
