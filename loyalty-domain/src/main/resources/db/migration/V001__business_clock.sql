-- Whether the data are an exercise or real, and where business time stands in an exercise.
create table business_clock (
  id           smallint     not null,
  mode         varchar(20)  not null,
  motion       varchar(20)  not null,
  business_at  datetime(6)  not null,
  system_at    datetime(6)  not null,
  constraint business_clock_pk primary key (id)
) ${options};
