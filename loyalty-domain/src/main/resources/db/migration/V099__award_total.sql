-- What each award gave so far, in some rows a code so that those who get it do not queue.
create table award_total (
  code          varchar(60)    not null,
  part          int            not null,
  given_times   bigint         not null,
  given_points  decimal(19,2)  not null,
  constraint award_total_pk primary key (code, part)
) ${options};

insert into award_total (code, part, given_times, given_points)
  select rule_code, 0, count(*), sum(points) from ledger_entry
   where source_kind in ('AWARD', 'ACTIVITY', 'REFERRAL') and kind = 'EARNED'
   group by rule_code;
