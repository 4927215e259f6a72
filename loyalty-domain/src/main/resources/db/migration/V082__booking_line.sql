-- The lines of the newest revision: what rules, searches and later analysis ask about.
create table booking_line (
  booking_id      bigint         not null,
  line            varchar(40)    not null,
  ordinal         int            not null,
  product_type    varchar(20)    not null,
  market          varchar(20),
  product         varchar(80),
  route           varchar(80),
  heat            varchar(20)    not null,
  season          varchar(40),
  cabin           varchar(40),
  tags            varchar(1000)  not null,
  departs_on      date,
  travellers      int            not null,
  amount          decimal(19,2)  not null,
  refunded        decimal(19,2)  not null,
  refunded_by     varchar(20),
  constraint booking_line_pk primary key (booking_id, line),
  constraint booking_line_of foreign key (booking_id) references booking (id)
) ${options};
