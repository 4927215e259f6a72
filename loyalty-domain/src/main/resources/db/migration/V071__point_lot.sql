-- Points that came together and end together: what is left of them, and where the rest went.
create table point_lot (
  account_id        bigint         not null,
  id                bigint         not null,
  issued            decimal(19,2)  not null,
  pending           decimal(19,2)  not null,
  available         decimal(19,2)  not null,
  held              decimal(19,2)  not null,
  consumed          decimal(19,2)  not null,
  expired           decimal(19,2)  not null,
  revoked           decimal(19,2)  not null,
  available_from    datetime(6)    not null,
  expires_at        datetime(6)    not null,
  -- When the lot itself matures or ends next; null: nothing of it waits for that.
  next_change_at    datetime(6),
  is_open           boolean        not null,
  -- How often it was brought back after its end.
  revivals          smallint       not null,
  source_kind       varchar(30)    not null,
  source_reference  varchar(200)   not null,
  rule_code         varchar(60)    not null,
  rule_version      int            not null,
  constraint point_lot_pk primary key (account_id, id),
  constraint point_lot_account foreign key (account_id) references point_account (member_id),
  constraint point_lot_parts_make_it_up
    check (issued = pending + available + held + consumed + expired + revoked),
  constraint point_lot_no_part_negative
    check (pending >= 0 and available >= 0 and held >= 0
      and consumed >= 0 and expired >= 0 and revoked >= 0)
) ${options};

-- First expired first.
create index point_lot_open on point_lot (account_id, is_open, expires_at);
create index point_lot_due on point_lot (account_id, next_change_at);
-- A clawback finds the lots of the booking that became less.
create index point_lot_source on point_lot (account_id, source_kind, source_reference);
