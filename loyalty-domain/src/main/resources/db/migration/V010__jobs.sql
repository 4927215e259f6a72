-- One node at a time does a job; the token tells a late holder from the present one.
create table job_lease (
  job         varchar(60)  not null,
  token       bigint       not null,
  held_until  datetime(6),
  constraint job_lease_pk primary key (job)
) ${options};

-- What ran, when, and how it ended: for the jobs page.
create table job_run (
  id           bigint         not null,
  job          varchar(60)    not null,
  business_at  datetime(6)    not null,
  started_at   datetime(6)    not null,
  ended_at     datetime(6)    not null,
  error        varchar(1000)  not null,
  constraint job_run_pk primary key (id)
) ${options};
create index job_run_by_job on job_run (job, id);
