package travel.loyalty.member;

import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.MemberId;

/**
 * Somebody became a member. Observers run inside the enrolment's transaction.
 *
 * @param referredBy the member who recommended the programme
 */
public record MemberEnrolled(
    MemberId member, Instant at, Optional<MemberId> referredBy, Entrance entrance) {}
