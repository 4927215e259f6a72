-- Points set aside for an order under way: captured once, or given back. Changed under the lock of
-- the account only; which lots they are of, the ledger says.
create table point_hold (
  account_id     bigint         not null,
  id             bigint         not null,
  points         decimal(19,2)  not null,
  captured       decimal(19,2)  not null,
  state          varchar(12)    not null,
  purpose        varchar(12)    not null,
  reference      varchar(100)   not null,
  -- The client that authorised it: for every other one it does not exist.
  owner          varchar(150)   not null,
  authorised_at  datetime(6)    not null,
  expires_at     datetime(6)    not null,
  closed_at      datetime(6),
  -- As long as it is open the moment of its time-out, else null: what the due job looks at.
  due_at         datetime(6),
  constraint point_hold_pk primary key (id),
  constraint point_hold_account foreign key (account_id) references point_account (member_id),
  constraint point_hold_captured check (captured >= 0 and captured <= points)
) ${options};

create index point_hold_due on point_hold (account_id, due_at);
