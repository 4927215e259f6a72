-- A debt may be settled from the money of a refund. The booking keeps how much was settled so far,
-- so that what is paid out does not depend on the number of steps; each revision keeps what it gave
-- back, so that the same revision gets the same answer.
alter table booking add column settled decimal(19,2) default 0 not null;
alter table booking_revision add column settled decimal(19,2) default 0 not null;
alter table booking_revision add column refund_money decimal(19,2) default 0 not null;
alter table booking_revision add column refund_settled decimal(19,2) default 0 not null;
