-- What deliveries are signed with. It has to be known to sign: the sender alone reads this table.
create table webhook_secret (
  id          bigint        not null,
  webhook_id  bigint        not null,
  secret      varchar(100)  not null,
  created_at  datetime(6)   not null,
  ends_at     datetime(6),
  constraint webhook_secret_pk primary key (id),
  constraint webhook_secret_of_webhook foreign key (webhook_id) references webhook (id)
) ${options};
