-- Words a member is found by, all searched by their beginning: parts of the name, its pinyin and
-- initials, number, address, telephone from the front and, for its tail, backwards.
create table member_search (
  term       varchar(254) not null,
  member_id  bigint       not null,
  constraint member_search_pk primary key (term, member_id),
  constraint member_search_member_fk foreign key (member_id) references member (id)
) ${options};

create index member_search_by_member on member_search (member_id, term);
