package travel.loyalty.member;

import java.time.Instant;
import travel.loyalty.shared.MemberId;

/**
 * A member's address or number changed; the old ones are told, so that a takeover is noticed.
 *
 * @param oldEmail empty if there was none or it stayed
 * @param oldMobile empty if there was none or it stayed
 */
public record ContactsCorrected(MemberId member, Instant at, String oldEmail, String oldMobile) {}
