-- Which lots paid for an entry, or got back by it.
create table ledger_allocation (
  account_id  bigint         not null,
  seq         bigint         not null,
  line        int            not null,
  lot_id      bigint         not null,
  from_part   varchar(10)    not null,
  to_part     varchar(10)    not null,
  points      decimal(19,2)  not null,
  constraint ledger_allocation_pk primary key (account_id, seq, line),
  constraint ledger_allocation_entry
    foreign key (account_id, seq) references ledger_entry (account_id, seq),
  constraint ledger_allocation_lot
    foreign key (account_id, lot_id) references point_lot (account_id, id),
  constraint ledger_allocation_positive check (points > 0)
) ${options};
