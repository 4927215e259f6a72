-- Messages to members, written with what they tell of and sent afterwards.
create table notification (
  id          bigint       not null,
  member_id   bigint,
  kind        varchar(30)  not null,
  channel     varchar(10)  not null,
  recipient   varchar(254) not null,
  locale      varchar(10)  not null,
  time_zone   varchar(60)  not null,
  arguments   longtext     not null,
  once_key    varchar(60),
  state       varchar(10)  not null,
  attempts    int          not null,
  created_at  datetime(6)  not null,
  not_before  datetime(6)  not null,
  sent_at     datetime(6),
  read_at     datetime(6),
  problem     varchar(200) not null,
  constraint notification_pk primary key (id),
  -- The same reminder is written once, however often its job runs.
  constraint notification_once unique (member_id, once_key, channel)
) ${options};

create index notification_waiting on notification (state, not_before, id);
create index notification_by_member on notification (member_id, channel, id);
