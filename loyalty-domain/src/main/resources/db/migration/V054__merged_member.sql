-- A member who had joined twice: what was merged stays as it is and says who that person is now.
alter table member add column merged_into bigint;
alter table member add constraint member_merged_into_fk foreign key (merged_into) references member (id);
-- Who shares a name and a birthday is probably one person.
create index member_by_name on member (name, birth_date);
-- Each merge and what became of it; rows are never removed.
create table member_merge (
  id           bigint        not null,
  survivor     bigint        not null,
  merged       bigint        not null,
  state        varchar(10)   not null,
  -- The number that is merged, as long as it is or waits for it: nothing is merged twice.
  open_key     bigint,
  reason       varchar(500)  not null,
  asked_at     datetime(6)   not null,
  asked_by     varchar(150)  not null,
  decided_at   datetime(6),
  decided_by   varchar(150),
  undo_reason  varchar(500)  not null,
  undone_at    datetime(6),
  undone_by    varchar(150),
  constraint member_merge_pk primary key (id),
  constraint member_merge_once unique (open_key),
  constraint member_merge_survivor_fk foreign key (survivor) references member (id),
  constraint member_merge_merged_fk foreign key (merged) references member (id)
) ${options};

create index member_merge_by_state on member_merge (state, id);
