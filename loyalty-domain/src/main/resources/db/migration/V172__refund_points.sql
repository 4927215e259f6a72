-- What a revision gave back in points, so that the same revision gets the same answer.
alter table booking_revision add column refund_points decimal(19,2) default 0 not null;
