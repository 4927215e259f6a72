-- Where another system wants to be told of events; failing_since is empty while its answers are good.
create table webhook (
  id             bigint        not null,
  version        int           not null,
  client_id      bigint        not null,
  url            varchar(500)  not null,
  event_types    varchar(500)  not null,
  state          varchar(10)   not null,
  pause_reason   varchar(10),
  failing_since  datetime(6),
  created_at     datetime(6)   not null,
  constraint webhook_pk primary key (id),
  -- The same call sent twice makes one subscription, not two that tell everything twice.
  constraint one_webhook_per_url unique (client_id, url)
) ${options};
