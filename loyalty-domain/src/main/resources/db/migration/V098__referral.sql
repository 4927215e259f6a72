-- Who came by whose recommendation: one row a friend.
create table referral (
  friend_id     bigint        not null,
  referrer_id   bigint        not null,
  joined_at     datetime(6)   not null,
  -- When something may have changed that counts; null: nothing waits.
  look_at       datetime(6),
  -- Why staff must look before the friend counts; empty where nothing is suspected.
  suspicion     varchar(20)   not null,
  review        varchar(20)   not null,
  decided_at    datetime(6),
  decided_by    varchar(150)  not null,
  reason        varchar(500)  not null,
  constraint referral_pk primary key (friend_id)
) ${options};

-- The job asks who is to be looked at next; pages ask for the friends of one, and for reviews.
create index referral_due on referral (look_at, friend_id);
create index referral_of_referrer on referral (referrer_id, friend_id);
create index referral_by_review on referral (review, friend_id);

insert into referral
  (friend_id, referrer_id, joined_at, look_at, suspicion, review, decided_at, decided_by, reason)
  select id, referred_by, joined_at, joined_at, '', 'NONE', null, '', ''
    from member where referred_by is not null;

-- Which friend counts for which award, and by which version of the programme; undone while the trip
-- that made him count was given back.
create table referral_count (
  friend_id     bigint        not null,
  award_code    varchar(40)   not null,
  referrer_id   bigint        not null,
  version       int           not null,
  counted_at    datetime(6)   not null,
  undone_at     datetime(6),
  constraint referral_count_pk primary key (friend_id, award_code)
) ${options};

create index referral_count_of_referrer on referral_count (referrer_id, award_code, undone_at);

-- What members got for their friends, in its order; a row that was revoked stays.
create table referral_award (
  referrer_id   bigint         not null,
  award_code    varchar(40)    not null,
  ordinal       int            not null,
  friend_id     bigint         not null,
  version       int            not null,
  points        decimal(19,2)  not null,
  state         varchar(20)    not null,
  given_at      datetime(6)    not null,
  revoked_at    datetime(6),
  constraint referral_award_pk primary key (referrer_id, award_code, ordinal)
) ${options};
