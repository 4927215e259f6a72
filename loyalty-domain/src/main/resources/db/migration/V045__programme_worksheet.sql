-- A version in the making: edited part by part until it is sent as a draft, and gone then. Only here
-- may a document have faults.
create table programme_worksheet (
  id          bigint        not null,
  based_on    int           not null,
  document    longtext      not null,
  started_at  datetime(6)   not null,
  started_by  varchar(150)  not null,
  edited_at   datetime(6)   not null,
  edited_by   varchar(150)  not null,
  constraint programme_worksheet_pk primary key (id),
  constraint programme_worksheet_of foreign key (based_on) references programme_version (version)
) ${options};

create table programme_worksheet_author (
  worksheet_id  bigint        not null,
  author        varchar(150)  not null,
  constraint programme_worksheet_author_pk primary key (worksheet_id, author),
  constraint programme_worksheet_author_of
    foreign key (worksheet_id) references programme_worksheet (id)
) ${options};

-- Who else wrote a version besides the one who sent it: none of them may approve it.
create table programme_author (
  version  int           not null,
  author   varchar(150)  not null,
  constraint programme_author_pk primary key (version, author),
  constraint programme_author_of foreign key (version) references programme_version (version)
) ${options};
