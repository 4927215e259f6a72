-- A client that repeats a request gets the first answer, and the effect happens once (docs/api.md).
create table idempotency_key (
  client_id     bigint         not null,
  key_hash      varchar(64)    not null,
  request_hash  varchar(64)    not null,
  status        int            not null,
  headers       varchar(4000)  not null,
  body          longblob       not null,
  created_at    datetime(6)    not null,
  constraint idempotency_key_pk primary key (client_id, key_hash)
) ${options};

-- The purge asks for the oldest.
create index idempotency_key_age on idempotency_key (created_at);
