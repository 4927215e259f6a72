-- Codes that were sent, kept as salted hashes.
create table one_time_code (
  purpose     varchar(20)   not null,
  subject     varchar(255)  not null,
  salt        char(32)      not null,
  hash        char(64)      not null,
  issued_at   datetime(6)   not null,
  expires_at  datetime(6)   not null,
  tries       int           not null,
  issues      int           not null,
  used        boolean       not null,
  constraint one_time_code_pk primary key (purpose, subject)
) ${options};
