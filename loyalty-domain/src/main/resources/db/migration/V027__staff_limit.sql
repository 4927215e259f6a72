-- How many points each role may give or take in one adjustment before a second person decides.
create table staff_limit (
  role    varchar(20)    not null,
  points  decimal(19,2)  not null,
  constraint staff_limit_pk primary key (role)
) ${options};
insert into staff_limit (role, points) values
  ('AGENT', 200.00), ('SUPERVISOR', 1000.00), ('MANAGER', 5000.00), ('CATALOGUE', 0.00),
  ('MARKETING', 0.00), ('FINANCE', 0.00), ('SUPPLIER', 0.00), ('ADMIN', 0.00);
