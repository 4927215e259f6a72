-- The hold on points that a booking named last: a cancellation gives it back, also where it no
-- longer names it.
alter table booking add column hold_id bigint;
