package travel.loyalty.activity.referral;

import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.MemberId;

/**
 * One friend of a member, as the table keeps him.
 *
 * @param lookAt since when something may have changed
 */
record Referral(
    MemberId friend,
    MemberId referrer,
    Instant joinedAt,
    Optional<Instant> lookAt,
    Review review,
    Optional<Suspicion> suspicion,
    Optional<Instant> decidedAt) {

  /** Nothing counts earlier than this. */
  Instant countsFrom() {
    return decidedAt.filter(at -> review == Review.CLEARED).orElse(joinedAt);
  }
}
