package travel.loyalty.points;

import java.time.Instant;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * What never changes of a hold.
 *
 * @param reference of the order it is for, as its system names it
 * @param owner the client that authorised it
 * @param expiresAt the instant at which it is given back if nobody decided before
 */
record HoldTerms(
    MemberId account,
    long id,
    Points points,
    HoldPurpose purpose,
    String reference,
    String owner,
    Instant authorisedAt,
    Instant expiresAt) {

  private static final String SOURCE = "HOLD";

  HoldTerms {
    Checks.positive(points);
    Checks.that(authorisedAt.isBefore(expiresAt), "A hold ends after it begins: " + expiresAt);
  }

  /** By which the ledger knows what the hold does. */
  SourceRef source() {
    return source(id);
  }

  static SourceRef source(long hold) {
    return new SourceRef(SOURCE, Long.toString(hold));
  }
}
