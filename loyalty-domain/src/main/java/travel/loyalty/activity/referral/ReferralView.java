package travel.loyalty.activity.referral;

import java.time.Instant;
import java.util.Optional;
import travel.loyalty.member.Masking;
import travel.loyalty.member.MemberRef;

/**
 * A friend as pages show him.
 *
 * @param countedAt since when he counts
 * @param decidedBy who decided for the staff; empty where nobody did
 * @param reason of that decision
 */
public record ReferralView(
    MemberRef friend,
    MemberRef referrer,
    Instant joinedAt,
    ReferralState state,
    Optional<Suspicion> suspicion,
    Optional<Instant> countedAt,
    Optional<Instant> decidedAt,
    String decidedBy,
    String reason) {

  /** For the eyes of the member who recommended him. */
  public String maskedName() {
    return Masking.name(friend.name());
  }

  /** Whether staff looked at him or shall. */
  public boolean isReviewed() {
    return suspicion.isPresent() || decidedAt.isPresent();
  }
}
