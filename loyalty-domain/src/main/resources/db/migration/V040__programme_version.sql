-- Every document ever sent, and which of them were published: rows are only added, so that points
-- are explained by the words they were earned by.
create table programme_version (
  version     int           not null,
  code        varchar(40)   not null,
  valid_from  date          not null,
  document    longtext      not null,
  written_at  datetime(6)   not null,
  written_by  varchar(120)  not null,
  constraint programme_version_pk primary key (version)
) ${options};

-- Known since: a question about the past may ask what was known then.
create table programme_publication (
  version       int           not null,
  published_at  datetime(6)   not null,
  published_by  varchar(120)  not null,
  constraint programme_publication_pk primary key (version),
  constraint programme_publication_of foreign key (version) references programme_version (version)
) ${options};
