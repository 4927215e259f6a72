-- What was given by a bonus rule that has a budget: member 0 stands for all members together. The
-- row is the mutex, so that parallel bookings never give more than the budget.
create table bonus_budget (
  rule_code  varchar(80)    not null,
  member_id  bigint         not null,
  given      decimal(19,2)  not null,
  constraint bonus_budget_pk primary key (rule_code, member_id),
  constraint bonus_budget_given check (given >= 0)
) ${options};
