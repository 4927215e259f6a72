-- Proof that came with a claim; the content lies in the data folder under stored_name.
create table claim_file (
  id           bigint        not null,
  claim_id     bigint        not null,
  name         varchar(120)  not null,
  media_type   varchar(40)   not null,
  bytes        bigint        not null,
  stored_name  varchar(40)   not null,
  constraint claim_file_pk primary key (id),
  constraint claim_file_of foreign key (claim_id) references points_claim (id)
) ${options};

create index claim_file_of_claim on claim_file (claim_id);
