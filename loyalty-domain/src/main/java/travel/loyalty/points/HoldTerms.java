package travel.loyalty.points;

import java.time.Instant;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * What never changes of a hold, or of the share that one account has in a hold on several.
 *
 * @param whole the hold as its owner knows it; the same as {@code id} unless this is a share
 * @param reference of the order it is for, as its system names it
 * @param owner the client that authorised it
 * @param expiresAt the instant at which it is given back if nobody decided before
 */
record HoldTerms(
    MemberId account,
    long id,
    long whole,
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

  /** Of a hold that is no share. */
  HoldTerms(
      MemberId account,
      long id,
      Points points,
      HoldPurpose purpose,
      String reference,
      String owner,
      Instant authorisedAt,
      Instant expiresAt) {
    this(account, id, id, points, purpose, reference, owner, authorisedAt, expiresAt);
  }

  /** What another account has in it. */
  HoldTerms share(MemberId other, long own, Points part) {
    return new HoldTerms(other, own, id, part, purpose, reference, owner, authorisedAt, expiresAt);
  }

  boolean isShare() {
    return id != whole;
  }

  /** By which the ledger knows what the hold does, in every account that it touches. */
  SourceRef source() {
    return source(whole);
  }

  static SourceRef source(long hold) {
    return new SourceRef(SOURCE, Long.toString(hold));
  }
}
