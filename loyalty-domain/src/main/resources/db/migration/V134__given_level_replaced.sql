-- The given level that a higher one replaced which came with a merged number: it is given back when
-- the numbers part. of_member_id is the number that the replaced one came with itself.
create table tier_given_replaced (
  member_id     bigint       not null,
  merged_id     bigint       not null,
  level         varchar(40)  not null,
  from_day      date         not null,
  until_day     date         not null,
  of_member_id  bigint,
  constraint tier_given_replaced_pk primary key (member_id, merged_id)
) ${options};
