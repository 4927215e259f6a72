package travel.loyalty.member;

import java.time.Instant;
import travel.loyalty.shared.MemberId;

/**
 * A line of a list of members; name and contacts are masked.
 *
 * @param email starred; empty if none is known
 * @param mobile starred; empty if none is known
 */
public record MemberRow(
    MemberId id,
    MemberNumber number,
    String name,
    MemberClass memberClass,
    MemberState state,
    String email,
    String mobile,
    Instant joinedAt) {}
