-- When to look whether a member travelled in enough months in a row: one row for each who has trips
-- while the programme has such an award; null: nothing waits.
create table streak_look (
  member_id  bigint       not null,
  look_at    datetime(6),
  constraint streak_look_pk primary key (member_id)
) ${options};

create index streak_look_due on streak_look (look_at, member_id);
