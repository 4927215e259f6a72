-- What a draft would change, as it was last seen before it was approved: nobody approves unseen.
create table programme_simulation (
  id             bigint         not null,
  version        int            not null,
  simulated_at   datetime(6)    not null,
  simulated_by   varchar(120)   not null,
  bookings       int            not null,
  better         int            not null,
  worse          int            not null,
  points_change  decimal(19,2)  not null,
  raised         int            not null,
  points_raised  decimal(19,2)  not null,
  constraint programme_simulation_pk primary key (id),
  constraint programme_simulation_of foreign key (version) references programme_version (version)
) ${options};

create index programme_simulation_last on programme_simulation (version, id);
