-- What each line of a booking earned by each rule, and by which version of the programme: the next
-- revision earns the difference, by the same version.
create table line_earning (
  booking_id  bigint         not null,
  line        varchar(40)    not null,
  rule_code   varchar(80)    not null,
  version     int            not null,
  points      decimal(19,2)  not null,
  constraint line_earning_pk primary key (booking_id, line, rule_code)
) ${options};
