-- Earned and used in months that have ended, so that the trend needs no sum over the history.
create table point_month (
  account_id  bigint         not null,
  month_number int            not null,
  earned      decimal(19,2)  not null,
  used        decimal(19,2)  not null,
  constraint point_month_pk primary key (account_id, month_number),
  constraint point_month_account foreign key (account_id) references point_account (member_id)
) ${options};
