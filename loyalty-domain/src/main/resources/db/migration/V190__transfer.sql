-- Points that members give to each other. While one waits, its points are held under hold_id; the
-- ledger has them under TRANSFER/id afterwards.
create table point_transfer (
  id            bigint         not null,
  from_member   bigint         not null,
  to_member     bigint         not null,
  points        decimal(19,2)  not null,
  message       varchar(200)   not null,
  state         varchar(20)    not null,
  -- Why it did not come about; empty for all others.
  reason        varchar(40)    not null,
  hold_id       bigint         not null,
  -- The day in the programme's zone, by which the limit counts.
  asked_on      date           not null,
  asked_at      datetime(6)    not null,
  asked_by      varchar(150)   not null,
  arrives_at    datetime(6)    not null,
  ended_at      datetime(6),
  -- What a form carries so that sending it twice gives once; null where nothing does.
  form_token    varchar(40),
  constraint point_transfer_pk primary key (id),
  constraint transfer_once unique (asked_by, form_token)
) ${options};

create index transfer_from on point_transfer (from_member, id);
create index transfer_to on point_transfer (to_member, id);
create index transfer_due on point_transfer (state, arrives_at);
