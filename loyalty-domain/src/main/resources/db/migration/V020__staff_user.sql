-- Who works with the staff portal. Roles are few and always read together: one column.
create table staff_user (
  id          bigint        not null,
  subject     varchar(40)   not null, -- the id, as the tables of all populations name it
  version     int           not null,
  login       varchar(60)   not null,
  name        varchar(120)  not null,
  locale      varchar(20)   not null,
  roles       varchar(200)  not null,
  created_at  datetime(6)   not null,
  constraint staff_user_pk primary key (id),
  constraint one_staff_user_per_subject unique (subject),
  constraint one_staff_user_per_login unique (login)
) ${options};
