-- Who stands on which level, until when, and when to look again. A member without a row stands on
-- the lowest level of the ladder since joining.
create table tier_standing (
  member_id      bigint        not null,
  level          varchar(40)   not null,
  reason         varchar(20)   not null,
  since          date          not null,
  counted_from   date,
  term_from      date,
  term_until     date,
  grace_level    varchar(40),
  grace_counts   date,
  grace_from     date,
  grace_until    date,
  given_level   varchar(40),
  given_from    date,
  given_until    date,
  given_of       bigint,
  frozen_from    date,
  frozen_until   date,
  refunded       boolean       not null,
  steps          int           not null,
  look_on        date,
  constraint tier_standing_pk primary key (member_id)
) ${options};

create index tier_standing_to_look_at on tier_standing (look_on, member_id);
create index tier_standing_by_level on tier_standing (level, member_id);

-- What became of a member's level, step by step, and why; rows are only ever added. shown is the
-- level that counted from then on: the earned one, or a higher one that staff gave.
create table tier_step (
  member_id   bigint         not null,
  step        int            not null,
  on_day      date           not null,
  shown       varchar(40)    not null,
  earned      varchar(40)    not null,
  reason      varchar(20)    not null,
  spend       decimal(19,2)  not null,
  trips       decimal(19,2)  not null,
  points      decimal(19,2)  not null,
  surveys     decimal(19,2)  not null,
  note        varchar(500)   not null,
  version     int            not null,
  written_at  datetime(6)    not null,
  written_by  varchar(150)   not null,
  constraint tier_step_pk primary key (member_id, step)
) ${options};
