-- What each day gave by a rule or an award that has limits, so that its burn-down is read without the
-- ledger. Written while the row of all members in point_budget is locked; what was given before this
-- table came is the difference to that row.
create table point_budget_day (
  code      varchar(80)    not null,
  noted_on  date           not null,
  given     decimal(19,2)  not null,
  constraint point_budget_day_pk primary key (code, noted_on)
) ${options};
