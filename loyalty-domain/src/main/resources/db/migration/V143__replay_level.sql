-- What would count for levels otherwise than it does, by member and day; the rows go when the replay
-- ends. And what comes of it: how many members would reach which level instead of which.
create table replay_fact (
  replay_id  bigint         not null,
  member_id  bigint         not null,
  on_day     date           not null,
  spend      decimal(19,2)  not null,
  trips      int            not null,
  points     decimal(19,2)  not null,
  constraint replay_fact_pk primary key (replay_id, member_id, on_day),
  constraint replay_fact_of foreign key (replay_id) references replay (id)
) ${options};

create table replay_level (
  replay_id     bigint       not null,
  member_class  varchar(20)  not null,
  level_now     varchar(40)  not null,
  level_then    varchar(40)  not null,
  members       bigint       not null,
  constraint replay_level_pk primary key (replay_id, member_class, level_now, level_then),
  constraint replay_level_of foreign key (replay_id) references replay (id)
) ${options};
