-- A file on its way in: where it stands, how far it is, and who works at it.
create table import_job (
  id                bigint        not null,
  file_name         varchar(255)  not null,
  file_bytes        bigint        not null,
  stored_as         varchar(40)   not null,
  state             varchar(20)   not null,
  phase             varchar(5)    not null,
  target            varchar(20),
  mapping_name      varchar(100),
  mapping           longtext,
  owner             varchar(200)  not null,
  total_count       bigint        not null,
  done_count        bigint        not null,
  created_count     bigint        not null,
  changed_count     bigint        not null,
  unchanged_count   bigint        not null,
  skipped_count     bigint        not null,
  refused_count     bigint        not null,
  remarked_count    bigint        not null,
  failure_code      varchar(60),
  failure_arguments varchar(2000),
  failed_tries      int           not null,
  created_at        datetime(6)   not null,
  started_at        datetime(6),
  finished_at       datetime(6),
  lease_token       bigint        not null,
  leased_until      datetime(6),
  constraint import_job_pk primary key (id),
  -- Every row done has one outcome: nothing is lost on the way.
  constraint import_job_counts_add_up check (
    done_count = created_count + changed_count + unchanged_count + skipped_count + refused_count)
) ${options};

-- Finds what waits for a worker.
create index import_job_by_state on import_job (state, leased_until);
