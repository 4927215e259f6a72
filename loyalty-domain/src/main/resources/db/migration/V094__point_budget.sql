-- What was given by a rule or an award that has limits: member 0 stands for all members together.
-- The row is the mutex, so that what runs in parallel never gives more than the budget. It takes the
-- place of the table that was for bonus rules only.
create table point_budget (
  code       varchar(80)    not null,
  member_id  bigint         not null,
  given      decimal(19,2)  not null,
  constraint point_budget_pk primary key (code, member_id),
  constraint point_budget_given check (given >= 0)
) ${options};

insert into point_budget (code, member_id, given) select rule_code, member_id, given from bonus_budget;

drop table bonus_budget;
