-- How far a version that counts from a day before it was published has been applied to what was
-- paid in between: a job that is stopped goes on where it was. Two sweeps, the second some minutes
-- later, so that nobody is missed whose booking came in at the very moment of publishing.
create table backdated_version (
  version       int            not null,
  done_through  bigint         not null,
  bookings      int            not null,
  points        decimal(19,2)  not null,
  swept_at      datetime(6),
  finished_at   datetime(6),
  constraint backdated_version_pk primary key (version)
) ${options};
