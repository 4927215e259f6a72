-- Who agreed that the data of a child under fourteen are kept, and what became of it on the
-- fourteenth birthday, when the child is asked.
create table member_guardian (
  id            bigint       not null,
  child         bigint       not null,
  guardian      bigint       not null,
  agreed_at     datetime(6)  not null,
  -- The birthday from which the child decides.
  of_age_on     date         not null,
  -- When the child was asked; null before, and where the guardian took the consent back before.
  asked_at      datetime(6),
  answered_at   datetime(6),
  ended_at      datetime(6),
  -- The child as long as the consent stands: one guardian speaks for it.
  open_key      bigint,
  constraint member_guardian_pk primary key (id),
  constraint member_guardian_once unique (open_key)
) ${options};

-- Every day asks whose birthday has come.
create index member_guardian_by_birthday on member_guardian (of_age_on, id);
