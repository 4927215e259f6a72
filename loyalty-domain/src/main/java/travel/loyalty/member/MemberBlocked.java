package travel.loyalty.member;

import java.time.Instant;
import travel.loyalty.shared.MemberId;

/** Staff suspended a membership. */
public record MemberBlocked(MemberId member, Instant at, String reason) {}
