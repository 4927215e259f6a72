-- The level that the member had when a booking was paid: asked once and kept, so that a later revision
-- earns by the same.
alter table booking add member_tier varchar(40);
