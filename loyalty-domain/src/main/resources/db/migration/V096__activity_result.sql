-- What members did in activities, each result once, and what they got for it.
create table activity_result (
  id            bigint         not null,
  activity      varchar(40)    not null,
  reference     varchar(100)   not null,
  member_id     bigint         not null,
  score         int,
  -- The day in the programme's zone, by which results are counted.
  done_on       date           not null,
  recorded_at   datetime(6)    not null,
  recorded_by   varchar(150)   not null,
  award_code    varchar(40)    not null,
  points        decimal(19,2)  not null,
  -- Why it got nothing; empty where it got what it is worth.
  reached       varchar(40)    not null,
  constraint activity_result_pk primary key (id),
  -- A system that sends a result again gets the same answer.
  constraint activity_result_once unique (activity, reference)
) ${options};

create index activity_result_of_day on activity_result (member_id, activity, done_on);
