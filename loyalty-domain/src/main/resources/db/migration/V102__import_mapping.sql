-- Mappings that are remembered by name, for the next file of the same shape.
create table import_mapping (
  name      varchar(100)  not null,
  target    varchar(20)   not null,
  document  longtext      not null,
  saved_by  varchar(200)  not null,
  saved_at  datetime(6)   not null,
  constraint import_mapping_pk primary key (name)
) ${options};
