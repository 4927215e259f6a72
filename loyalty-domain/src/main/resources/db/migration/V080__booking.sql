-- Each booking as its newest revision says it stands, with what it is worth in points, so that a
-- list of bookings is one statement.
create table booking (
  id              bigint         not null,
  source          varchar(40)    not null,
  reference       varchar(80)    not null,
  revision        int            not null,
  status          varchar(20)    not null,
  member_id       bigint,
  payer_ref       varchar(120),
  booked_at       datetime(6)    not null,
  paid_at         datetime(6),
  trip_ends_on    date,
  channel         varchar(40),
  title           varchar(80)    not null,
  line_count      int            not null,
  net_amount      decimal(19,2)  not null,
  currency        varchar(3)     not null,
  first_booking   boolean,
  entitled        decimal(19,2)  not null,
  available_from  datetime(6),
  clawed_back     decimal(19,2)  not null,
  debt            decimal(19,2)  not null,
  received_at     datetime(6)    not null,
  changed_at      datetime(6)    not null,
  constraint booking_pk primary key (id),
  constraint booking_once unique (source, reference)
) ${options};

create index booking_of_member on booking (member_id, booked_at, id);
create index booking_by_reference on booking (reference);
create index booking_by_day on booking (booked_at, id);
create index booking_by_payment on booking (paid_at, id);
