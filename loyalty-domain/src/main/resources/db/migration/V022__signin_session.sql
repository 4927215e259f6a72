-- Who is signed in. Each request looks here, so that ending a session works at once.
create table signin_session (
  id          bigint        not null,
  population  varchar(10)   not null,
  subject     varchar(40)   not null,
  staff_id    bigint,
  pending     boolean       not null,
  opened_at   datetime(6)   not null,
  seen_at     datetime(6)   not null,
  ended_at    datetime(6),
  address     varchar(64)   not null,
  agent       varchar(200)  not null,
  constraint signin_session_pk primary key (id),
  constraint signin_session_of_staff foreign key (staff_id) references staff_user (id)
) ${options};
create index signin_session_by_subject on signin_session (population, subject, id);
create index signin_session_by_age on signin_session (seen_at);
