-- How far the awards of birthdays and joining days were given, so that a day is not done twice and
-- none is forgotten. One row.
create table award_round (
  id            int   not null,
  done_through  date  not null,
  constraint award_round_pk primary key (id)
) ${options};
