-- What each member agreed to and withdrew, line by line; rows are only ever added.
create table member_consent (
  id            bigint       not null,
  member_id     bigint       not null,
  purpose       varchar(20)  not null,
  channel       varchar(20)  not null,
  given         boolean      not null,
  decided_at    datetime(6)  not null,
  decided_by    varchar(150) not null,
  source        varchar(20)  not null,
  text_version  varchar(20)  not null,
  constraint member_consent_pk primary key (id),
  constraint member_consent_member_fk foreign key (member_id) references member (id)
) ${options};

create index member_consent_by_member on member_consent (member_id, id);
