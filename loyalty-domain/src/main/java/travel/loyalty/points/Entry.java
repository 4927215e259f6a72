package travel.loyalty.points;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;

/**
 * One line of the ledger as it is kept.
 *
 * @param explanationText the explanation as it is kept and as the hash covers it
 * @param lot the one lot it made, matured or ended
 * @param allocations where it touched several lots
 */
record Entry(
    MemberId account,
    long seq,
    Instant at,
    EntryKind kind,
    Points points,
    Effect effect,
    Balance after,
    Cause cause,
    Explanation explanation,
    String explanationText,
    Optional<Long> lot,
    List<Allocation> allocations,
    byte[] previousHash,
    byte[] hash) {

  /** What an account is told to append. */
  record Draft(
      EntryKind kind,
      Points points,
      Effect effect,
      Cause cause,
      Explanation explanation,
      Optional<Long> lot,
      List<Allocation> allocations) {

    /** Of an entry that touches one lot. */
    static Draft ofLot(
        EntryKind kind, Points points, Effect effect, Cause cause, Explanation why, Lot lot) {
      return new Draft(kind, points, effect, cause, why, Optional.of(lot.id()), List.of());
    }

    /** Of an entry that moves points within lots. */
    static Draft ofLots(
        EntryKind kind, Points points, Cause cause, Explanation why, List<Allocation> parts) {
      return new Draft(kind, points, Effect.of(parts), cause, why, Optional.empty(), parts);
    }
  }

  EntryView view() {
    return new EntryView(
        account,
        seq,
        at,
        kind,
        points,
        after,
        cause.source(),
        cause.rule(),
        cause.ruleVersion(),
        explanation,
        lot,
        cause.actor());
  }
}
