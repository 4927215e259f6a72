-- What companies got for lines of bookings of their employees, beside what the employee got. A booking
-- keeps the company it began with, also while it earns nothing.
create table company_earning (
  booking_id  bigint         not null,
  line        varchar(40)    not null,
  company_id  bigint         not null,
  version     int            not null,
  points      decimal(19,2)  not null,
  constraint company_earning_pk primary key (booking_id, line)
) ${options};
