-- What members ordered for points. The ledger has the points under REDEMPTION/id.
create table redemption (
  id          bigint         not null,
  member_id   bigint         not null,
  reward_id   bigint         not null,
  quantity    int            not null,
  points      decimal(19,2)  not null,
  level       varchar(40)    not null,
  state       varchar(20)    not null,
  note        varchar(500)   not null,
  -- The day in the programme's zone, by which limits count.
  ordered_on  date           not null,
  ordered_at  datetime(6)    not null,
  ordered_by  varchar(150)   not null,
  -- What a form carries so that sending it twice orders once; null where nothing does.
  form_token  varchar(40),
  constraint redemption_pk primary key (id),
  constraint redemption_once unique (ordered_by, form_token),
  constraint redemption_of foreign key (reward_id) references reward (id)
) ${options};

create index redemption_of_member on redemption (member_id, reward_id, ordered_on);
create index redemption_by_state on redemption (state, id);
create index redemption_of_reward on redemption (reward_id, id);
