-- A partner sees only members whose number it gave (docs/api.md).
create table api_client_member (
  client_id  bigint       not null,
  member_id  bigint       not null,
  since      datetime(6)  not null,
  constraint api_client_member_pk primary key (client_id, member_id)
) ${options};
