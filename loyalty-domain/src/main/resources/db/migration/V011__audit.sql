-- Who did what, to what, when. Rows are only ever added.
create table audit_record (
  id            bigint        not null,
  recorded_at   datetime(6)   not null,
  business_at   datetime(6)   not null,
  actor         varchar(120)  not null,
  action_name   varchar(80)   not null,
  subject_kind  varchar(40)   not null,
  subject_id    varchar(190)  not null,
  details       longtext      not null,
  digest        char(64)      not null,
  constraint audit_record_pk primary key (id)
) ${options};
create index audit_record_by_subject on audit_record (subject_kind, subject_id, id);
create index audit_record_by_actor on audit_record (actor, id);
create index audit_record_by_action on audit_record (action_name, id);

-- The chain: each seal covers the records up to last_record and the seal before it. Writers of
-- records never meet here, since a job seals them later.
create table audit_seal (
  number        int          not null,
  first_record  bigint       not null,
  last_record   bigint       not null,
  records       int          not null,
  hash          char(64)     not null,
  sealed_at     datetime(6)  not null,
  constraint audit_seal_pk primary key (number)
) ${options};
