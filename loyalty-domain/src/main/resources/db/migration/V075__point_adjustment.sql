-- Points given or taken by decision of a person: why, by whom, and who was the second person where
-- one was needed. The ledger keeps no free text, since nothing can be erased from it.
create table point_adjustment (
  id           bigint         not null,
  member_id    bigint         not null,
  points       decimal(19,2)  not null,
  reason       varchar(500)   not null,
  reference    varchar(100)   not null,
  state        varchar(10)    not null,
  proposed_by  varchar(150)   not null,
  proposed_at  datetime(6)    not null,
  decided_by   varchar(150),
  decided_at   datetime(6),
  note         varchar(500)   not null,
  constraint point_adjustment_pk primary key (id),
  -- Asking again for the same is the same.
  constraint point_adjustment_once unique (member_id, reference)
) ${options};

create index point_adjustment_state on point_adjustment (state, id);
