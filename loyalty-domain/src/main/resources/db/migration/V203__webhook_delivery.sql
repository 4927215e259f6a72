-- An event on its way to one target; tries counts from the last time somebody asked for it again.
create table webhook_delivery (
  id          bigint       not null,
  webhook_id  bigint       not null,
  event_id    bigint       not null,
  state       varchar(10)  not null,
  attempts    int          not null,
  tries       int          not null,
  not_before  datetime(6)  not null,
  done_at     datetime(6),
  constraint webhook_delivery_pk primary key (id),
  constraint one_delivery_per_event unique (event_id, webhook_id),
  constraint delivery_to_webhook foreign key (webhook_id) references webhook (id),
  constraint delivery_of_event foreign key (event_id) references webhook_event (id)
) ${options};
create index webhook_delivery_due on webhook_delivery (state, not_before, webhook_id);
create index webhook_delivery_next on webhook_delivery (webhook_id, state, not_before, id);
create index webhook_delivery_log on webhook_delivery (webhook_id, id);
