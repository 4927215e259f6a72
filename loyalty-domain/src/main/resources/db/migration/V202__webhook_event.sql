-- What is told, written in the transaction of what happened; every attempt sends these very bytes.
create table webhook_event (
  id           bigint        not null,
  event_type   varchar(40)   not null,
  subject      varchar(20)   not null,
  occurred_at  datetime(6)   not null,
  created_at   datetime(6)   not null,
  once_key     varchar(190)  not null,
  body         longtext      not null,
  constraint webhook_event_pk primary key (id),
  constraint one_webhook_event_per_key unique (once_key)
) ${options};
create index webhook_event_by_age on webhook_event (created_at, id);
