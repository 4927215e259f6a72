-- Every day the reminders ask which members have points that end with a certain day.
create index point_lot_by_end on point_lot (expires_at, account_id);
