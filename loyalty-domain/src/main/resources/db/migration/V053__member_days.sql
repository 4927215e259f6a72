-- The days that come every year: month and day as one number, 229 for 29 February, so that who has a
-- day and whose comes next is found by a key. Joining counts by the day of the programme's zone.
alter table member add joined_on date;
alter table member add birth_md int;
alter table member add joined_md int;
update member set joined_on = cast(joined_at as date);
update member set birth_md = month(birth_date) * 100 + dayofmonth(birth_date),
                  joined_md = month(joined_on) * 100 + dayofmonth(joined_on);
create index member_by_birth_md on member (birth_md, id);
create index member_by_joined_md on member (joined_md, id);
