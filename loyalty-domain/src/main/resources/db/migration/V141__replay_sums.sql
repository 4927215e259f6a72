-- What a replay comes to for each member, and by each rule: what was earned now and then. It is added
-- to chunk by chunk in the transaction that moves the replay's place. Points raised are what a
-- version that reaches back would add to what is paid already.
create table replay_member (
  replay_id      bigint         not null,
  member_id      bigint         not null,
  bookings       int            not null,
  points_now     decimal(19,2)  not null,
  points_then    decimal(19,2)  not null,
  difference     decimal(19,2)  not null,
  points_raised  decimal(19,2)  not null,
  level_now      varchar(40),
  level_then     varchar(40),
  constraint replay_member_pk primary key (replay_id, member_id),
  constraint replay_member_of foreign key (replay_id) references replay (id)
) ${options};

-- The lists of who is better and worse off, the most first.
create index replay_member_by_difference on replay_member (replay_id, difference, member_id);

create table replay_rule (
  replay_id    bigint         not null,
  rule_code    varchar(80)    not null,
  count_now    bigint         not null,
  points_now   decimal(19,2)  not null,
  count_then   bigint         not null,
  points_then  decimal(19,2)  not null,
  constraint replay_rule_pk primary key (replay_id, rule_code),
  constraint replay_rule_of foreign key (replay_id) references replay (id)
) ${options};
