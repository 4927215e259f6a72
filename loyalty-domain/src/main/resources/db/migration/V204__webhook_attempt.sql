-- What came of each attempt; status is 0 where there was no answer, fault says why.
create table webhook_attempt (
  delivery_id  bigint        not null,
  attempt      int           not null,
  started_at   datetime(6)   not null,
  millis       int           not null,
  status       int           not null,
  fault        varchar(20)   not null,
  answer       varchar(200)  not null,
  constraint webhook_attempt_pk primary key (delivery_id, attempt),
  constraint attempt_of_delivery foreign key (delivery_id) references webhook_delivery (id)
) ${options};
