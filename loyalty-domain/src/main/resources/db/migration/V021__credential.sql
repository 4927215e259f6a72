-- What lets a member or a staff user in. A member who only uses codes has no password.
create table credential (
  population     varchar(10)   not null,
  subject        varchar(40)   not null,
  password_hash  varchar(200),
  must_change    boolean       not null,
  blocked        boolean       not null,
  changed_at     datetime(6),
  constraint credential_pk primary key (population, subject)
) ${options};
