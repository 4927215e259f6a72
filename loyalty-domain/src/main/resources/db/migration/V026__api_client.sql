-- Other systems that call the API, and what they may do there.
create table api_client (
  id                bigint         not null,
  version           int            not null,
  name              varchar(60)    not null,
  kind              varchar(10)    not null,
  scopes            varchar(1000)  not null,
  adjustment_limit  decimal(19,2)  not null,
  created_at        datetime(6)    not null,
  constraint api_client_pk primary key (id),
  constraint one_api_client_per_name unique (name)
) ${options};

-- Their keys, as hashes: 256 random bits need no slow one.
create table api_key (
  id            bigint        not null,
  client_id     bigint        not null,
  prefix        varchar(20)   not null,
  hash          char(64)      not null,
  created_at    datetime(6)   not null,
  revoked_at    datetime(6),
  last_used_at  datetime(6),
  constraint api_key_pk primary key (id),
  constraint one_api_key_per_hash unique (hash),
  constraint api_key_of_client foreign key (client_id) references api_client (id)
) ${options};
create index api_key_by_client on api_key (client_id, id);
