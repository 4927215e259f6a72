-- Each use of a benefit of a level, who recorded it and under which reference: the same reference of
-- the same sender is one use, however often it is sent. What was taken back stays and counts no more.
create table benefit_use (
  id                 bigint        not null,
  member_id          bigint        not null,
  benefit            varchar(40)   not null,
  level              varchar(40)   not null,
  on_day             date          not null,
  reference          varchar(100)  not null,
  note               varchar(500)  not null,
  version            int           not null,
  used_at            datetime(6)   not null,
  used_by            varchar(150)  not null,
  taken_back_at      datetime(6),
  taken_back_by      varchar(150),
  taken_back_reason  varchar(500),
  constraint benefit_use_pk primary key (id),
  constraint benefit_use_once unique (used_by, reference)
) ${options};

create index benefit_use_of_member on benefit_use (member_id, on_day);
create index benefit_use_of_benefit on benefit_use (benefit, on_day);
