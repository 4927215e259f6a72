-- What members say is missing. open_key holds member and booking number while a claim is open or
-- was granted, so that the same booking is claimed once; a rejected one may be claimed again.
create table points_claim (
  id             bigint         not null,
  member_id      bigint         not null,
  reference      varchar(80)    not null,
  trip_ended_on  date           not null,
  note           varchar(2000)  not null,
  state          varchar(20)    not null,
  open_key       varchar(120),
  submitted_at   datetime(6)    not null,
  answer_due_at  datetime(6)    not null,
  decided_at     datetime(6),
  decided_by     varchar(120),
  reason         varchar(500),
  booking_id     bigint,
  constraint points_claim_pk primary key (id),
  constraint points_claim_once unique (open_key)
) ${options};

create index points_claim_of_member on points_claim (member_id, id);
create index points_claim_waiting on points_claim (state, answer_due_at, id);
