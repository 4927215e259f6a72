-- What members read of a reward, a row a language; a language that is missing has none.
create table reward_text (
  reward_id  bigint         not null,
  language   varchar(10)    not null,
  name       varchar(100)   not null,
  summary    varchar(500)   not null,
  terms      varchar(4000)  not null,
  constraint reward_text_pk primary key (reward_id, language),
  constraint reward_text_of foreign key (reward_id) references reward (id)
) ${options};
