-- A hold on points of several accounts: one row an account, each with its own share and time-out;
-- part_of names the row that its owner knows, which carries the sum.
alter table point_hold add column part_of bigint;
create index point_hold_by_whole on point_hold (part_of);
-- Whose points paid for what a member spent, where they were not the member's alone: what is taken
-- back goes to each of them.
create table point_paid_by (
  member_id         bigint        not null,
  source_kind       varchar(30)   not null,
  source_reference  varchar(200)  not null,
  account_id        bigint        not null,
  constraint point_paid_by_pk primary key (member_id, source_kind, source_reference, account_id),
  constraint point_paid_by_account foreign key (account_id) references point_account (member_id)
) ${options};
