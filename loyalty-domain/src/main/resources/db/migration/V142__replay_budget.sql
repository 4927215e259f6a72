-- What a replay has given so far by rules that have limits: the same two sides as in the real ledger,
-- what was given to whom (member 0: to all), and which line of which booking has it. The rows of
-- bookings go when the replay ends; what was given to all stays as the use of the budget.
create table replay_budget (
  replay_id  bigint         not null,
  member_id  bigint         not null,
  code       varchar(120)   not null,
  given      decimal(19,2)  not null,
  constraint replay_budget_pk primary key (replay_id, member_id, code),
  constraint replay_budget_of foreign key (replay_id) references replay (id)
) ${options};

create table replay_given (
  replay_id   bigint         not null,
  booking_id  bigint         not null,
  line        varchar(40)    not null,
  rule_code   varchar(80)    not null,
  version     int            not null,
  points      decimal(19,2)  not null,
  paid_at     datetime(6)    not null,
  constraint replay_given_pk primary key (replay_id, booking_id, line, rule_code),
  constraint replay_given_of foreign key (replay_id) references replay (id)
) ${options};
