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

  static Referral fresh(MemberId friend, MemberId referrer, Instant joinedAt) {
    return new Referral(
        friend,
        referrer,
        joinedAt,
        Optional.of(joinedAt),
        Review.NONE,
        Optional.empty(),
        Optional.empty());
  }

  /** Nothing counts earlier than this. */
  Instant countsFrom() {
    return decidedAt.filter(at -> review == Review.CLEARED).orElse(joinedAt);
  }
}
