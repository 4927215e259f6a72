-- A replay with limited rules takes revisions in the order in which they were accepted, as the real
-- budgets did.
create index booking_revision_in_order on booking_revision (accepted_at, booking_id, revision);
