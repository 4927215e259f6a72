-- Every change of a balance, never updated and never deleted, chained by hash.
create table ledger_entry (
  account_id        bigint         not null,
  seq               bigint         not null,
  posted_at         datetime(6)    not null,
  kind              varchar(20)    not null,
  points            decimal(19,2)  not null,
  pending_change    decimal(19,2)  not null,
  available_change  decimal(19,2)  not null,
  held_change       decimal(19,2)  not null,
  debt_change       decimal(19,2)  not null,
  pending_after     decimal(19,2)  not null,
  available_after   decimal(19,2)  not null,
  held_after        decimal(19,2)  not null,
  debt_after        decimal(19,2)  not null,
  source_kind       varchar(30)    not null,
  source_reference  varchar(200)   not null,
  -- Empty where no rule stands behind it: a null would not be unique.
  rule_code         varchar(60)    not null,
  rule_version      int            not null,
  explanation       longtext       not null,
  -- The one lot it made, matured or ended; entries over several lots have allocations instead.
  lot_id            bigint,
  actor             varchar(150)   not null,
  previous_hash     binary(32)     not null,
  hash              binary(32)     not null,
  constraint ledger_entry_pk primary key (account_id, seq),
  constraint ledger_entry_account foreign key (account_id) references point_account (member_id),
  -- The same source must not be counted twice, whoever sends it again (ADR 3).
  constraint one_entry_per_source
    unique (account_id, source_kind, source_reference, rule_code, kind)
) ${options};
