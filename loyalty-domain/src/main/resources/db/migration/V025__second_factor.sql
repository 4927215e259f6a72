-- The shared secret of a staff user's authenticator; last_step refuses a code that was used.
create table second_factor (
  staff_id   bigint       not null,
  secret     varchar(64)  not null,
  confirmed  boolean      not null,
  last_step  bigint       not null,
  constraint second_factor_pk primary key (staff_id),
  constraint second_factor_of_staff foreign key (staff_id) references staff_user (id)
) ${options};

-- For whoever lost the authenticator; each is good once.
create table recovery_code (
  staff_id  bigint       not null,
  hash      char(64)     not null,
  used_at   datetime(6),
  constraint recovery_code_pk primary key (staff_id, hash),
  constraint recovery_code_of_staff foreign key (staff_id) references staff_user (id)
) ${options};
