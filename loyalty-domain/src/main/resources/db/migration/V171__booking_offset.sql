-- The lines of a booking that points paid a part of: a line earns on the rest, and a refund gives
-- back of both in their shares. They are written once; only what came back grows.
create table booking_offset (
  booking_id      bigint         not null,
  line            varchar(40)    not null,
  ordinal         int            not null,
  hold_id         bigint         not null,
  since_revision  int            not null,
  points          decimal(19,2)  not null,
  money           decimal(19,2)  not null,
  points_back     decimal(19,2)  not null,
  money_back      decimal(19,2)  not null,
  constraint booking_offset_pk primary key (booking_id, line),
  constraint booking_offset_of foreign key (booking_id) references booking (id),
  constraint booking_offset_back check (points_back between 0 and points)
) ${options};

create index booking_offset_by_hold on booking_offset (hold_id);
