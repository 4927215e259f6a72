-- Through which day the reminders of points that end were written.
create table reminder_round (
  id            smallint not null,
  done_through  date     not null,
  constraint reminder_round_pk primary key (id)
) ${options};
