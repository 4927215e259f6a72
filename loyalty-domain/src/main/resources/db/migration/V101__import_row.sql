-- What became of each row, in the check and in the run.
create table import_row (
  import_id    bigint        not null,
  phase        varchar(5)    not null,
  row_no       bigint        not null,
  outcome      varchar(10)   not null,
  subject      varchar(150)  not null,
  subject_key  varchar(150),
  remarks      longtext,
  remarked     boolean       not null,
  -- How to take the row back; the short word is reserved in MariaDB.
  take_back    longtext,
  undone       boolean       not null,
  constraint import_row_pk primary key (import_id, phase, row_no),
  constraint import_row_job_fk foreign key (import_id) references import_job (id)
) ${options};

-- Finds a row that names the same thing as one before it.
create index import_row_by_key on import_row (import_id, phase, subject_key);
