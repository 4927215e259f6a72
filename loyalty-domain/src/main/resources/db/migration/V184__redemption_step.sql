-- The history of an order: each state it came to, when, by whom and why.
create table redemption_step (
  redemption_id  bigint        not null,
  number         int           not null,
  state          varchar(20)   not null,
  reached_at     datetime(6)   not null,
  reached_by     varchar(150)  not null,
  note           varchar(500)  not null,
  -- Whose fault it is that it was taken back; empty for every other step.
  fault          varchar(10)   not null,
  constraint redemption_step_pk primary key (redemption_id, number),
  constraint redemption_step_of foreign key (redemption_id) references redemption (id)
) ${options};
