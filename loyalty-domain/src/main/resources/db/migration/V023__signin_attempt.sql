-- How often somebody failed to sign in, by a hash of who and from where: for the back-off.
create table signin_attempt (
  who            char(64)     not null,
  failures       int          not null,
  last_at        datetime(6)  not null,
  blocked_until  datetime(6)  not null,
  constraint signin_attempt_pk primary key (who)
) ${options};
