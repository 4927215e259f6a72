package travel.loyalty.member;

import java.time.Instant;
import travel.loyalty.shared.MemberId;

/** Staff lifted a suspension. */
public record MemberUnblocked(MemberId member, Instant at) {}
