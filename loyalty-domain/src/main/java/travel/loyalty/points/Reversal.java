package travel.loyalty.points;

import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.SourceRef;

/**
 * A redemption taken back, once: each point returns to the lot that paid it.
 *
 * @param source of the redemption, and so of its reversal
 * @param fault decides what becomes of lots that ended meanwhile
 */
public record Reversal(MemberId member, SourceRef source, Fault fault) implements Posting {

  /** Who caused the cancellation. */
  public enum Fault {
    /** Lots that ended meanwhile come back for 90 days. */
    AGENCY,
    /** Lots that ended meanwhile come back and expire in the same moment. */
    MEMBER
  }
}
