-- The rule laboratory: recorded bookings of a period replayed by other rules. A row says by which
-- (a version, a document that was only sent, or neither: those that counted), how far it is, and what
-- came of it. The place is the last booking that was done, so that a job that is stopped goes on.
create table replay (
  id              bigint         not null,
  version         int,
  document        longtext,
  first_day       date           not null,
  last_day        date           not null,
  state           varchar(20)    not null,
  phase           varchar(20)    not null,
  asked_at        datetime(6)    not null,
  asked_by        varchar(150)   not null,
  started_at      datetime(6),
  finished_at     datetime(6),
  work_total      bigint         not null,
  work_done       bigint         not null,
  place_at        datetime(6),
  place_id        bigint         not null,
  place_revision  int            not null,
  bookings        bigint         not null,
  better          bigint         not null,
  worse           bigint         not null,
  points_now      decimal(19,2)  not null,
  points_then     decimal(19,2)  not null,
  raised          bigint         not null,
  points_raised   decimal(19,2)  not null,
  currency        varchar(3)     not null,
  value_now       decimal(19,2)  not null,
  value_then      decimal(19,2)  not null,
  failed_tries    int            not null,
  failure         varchar(500)   not null,
  constraint replay_pk primary key (id)
) ${options};

create index replay_by_state on replay (state, id);
create index replay_of_version on replay (version, id);
