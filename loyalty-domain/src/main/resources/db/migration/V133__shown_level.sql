-- The level that counts, so that members are found by it: the earned one, or a higher one that was
-- given. The last step of each member tells it.
alter table tier_standing add column shown varchar(40);
update tier_standing set shown = coalesce(
  (select s.shown from tier_step s
    where s.member_id = tier_standing.member_id and s.step = tier_standing.steps), level);
alter table tier_standing modify column shown varchar(40) not null;

create index tier_standing_by_shown on tier_standing (shown, member_id);
create index tier_standing_by_refund on tier_standing (refunded, member_id);
