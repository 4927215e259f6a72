-- What can be had for points. No row is ever deleted: orders name it for ever. Its stock is what is
-- left, null where it has no end; only a conditional update takes from it, so it is never below zero.
create table reward (
  id            bigint         not null,
  code          varchar(40)    not null,
  kind          varchar(20)    not null,
  state         varchar(20)    not null,
  price         decimal(19,2)  not null,
  min_level     varchar(40),
  stock         int,
  limit_times   int,
  limit_per     varchar(10),
  shown_from    date,
  shown_until   date,
  -- What it is found by: its code and its names, also as they are pronounced.
  search_words  varchar(2000)  not null,
  version       bigint         not null,
  changed_at    datetime(6)    not null,
  changed_by    varchar(150)   not null,
  constraint reward_pk primary key (id),
  constraint one_reward_per_code unique (code),
  constraint reward_stock_not_below_zero check (stock >= 0)
) ${options};

create index reward_by_state on reward (state, id);
