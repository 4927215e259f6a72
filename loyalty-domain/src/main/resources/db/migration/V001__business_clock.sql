-- Where business time stands in a sandbox; production leaves it empty.
create table business_clock (
  id           smallint     not null,
  mode         varchar(20)  not null,
  business_at  datetime(6)  not null,
  system_at    datetime(6)  not null,
  constraint business_clock_pk primary key (id)
) ${options};
