-- What a reward costs members of one level, where that differs from its price for everybody.
create table reward_price (
  reward_id  bigint         not null,
  level      varchar(40)    not null,
  points     decimal(19,2)  not null,
  constraint reward_price_pk primary key (reward_id, level),
  constraint reward_price_of foreign key (reward_id) references reward (id)
) ${options};
