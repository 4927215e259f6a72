-- One row a member: the balances, and the mutex of all that changes them. A member without a row
-- has nothing yet.
create table point_account (
  member_id       bigint         not null,
  pending         decimal(19,2)  not null,
  available       decimal(19,2)  not null,
  held            decimal(19,2)  not null,
  debt            decimal(19,2)  not null,
  last_seq        bigint         not null,
  last_at         datetime(6)    not null,
  -- Not later than the account's next maturing or expiring; null: nothing waits.
  next_change_at  datetime(6),
  head_hash       binary(32)     not null,
  -- The running month (yyyymm) of the trend; ended months are rows of point_month.
  trend_month     int            not null,
  trend_ends_at   datetime(6)    not null,
  trend_earned    decimal(19,2)  not null,
  trend_used      decimal(19,2)  not null,
  constraint point_account_pk primary key (member_id),
  constraint point_account_no_part_negative
    check (pending >= 0 and available >= 0 and held >= 0 and debt >= 0)
) ${options};

-- The due job asks which accounts change next.
create index point_account_due on point_account (next_change_at, member_id);
