package travel.loyalty.tier;

import travel.loyalty.member.MemberClass;

/** How many members of a class stand on a level. */
public record LevelCount(MemberClass memberClass, String level, long members) {}
