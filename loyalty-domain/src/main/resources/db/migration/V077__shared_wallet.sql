-- Accounts of one person who joined more than once: each keeps its entries and lots, and they are
-- read, spent and owed as one. Null: the account stands alone.
alter table point_account add column wallet_id bigint;
create index point_account_by_wallet on point_account (wallet_id);
