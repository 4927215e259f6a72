-- What members did that counts for a tier, by day and by what it came from: a booking that changes
-- takes its own rows back and lays others down. look_on is the day on which the member's level is to
-- be looked at because of it, and empty once that was done.
create table tier_fact (
  source_kind  varchar(20)    not null,
  source_id    bigint         not null,
  on_day       date           not null,
  member_id    bigint         not null,
  origin_id    bigint         not null,
  spend        decimal(19,2)  not null,
  trips        int            not null,
  points       decimal(19,2)  not null,
  surveys      int            not null,
  look_on      date,
  constraint tier_fact_pk primary key (source_kind, source_id, on_day)
) ${options};

create index tier_fact_of_member on tier_fact (member_id, on_day);
create index tier_fact_to_look_at on tier_fact (look_on, member_id);
