-- A source belongs to the API client that sent its first booking: another client's is not found.
create table booking_source (
  source  varchar(40)   not null,
  owner   varchar(120)  not null,
  constraint booking_source_pk primary key (source)
) ${options};
