package travel.loyalty.points;

import java.util.List;
import travel.loyalty.shared.Points;

/**
 * What a posting did.
 *
 * @param entries those it made, in their order; empty for a {@link Reschedule}
 * @param expiredBefore of a {@link Clawback}: what had expired unspent and so counts as taken back
 * @param balance of the account afterwards
 * @param repeated whether it had been done before, so that nothing was changed now
 */
public record Posted(
    List<EntryView> entries, Points expiredBefore, Balance balance, boolean repeated) {

  public Posted {
    entries = List.copyOf(entries);
  }

  /** Sum of its entries of a kind, as shown: negative where the kind takes. */
  public Points of(EntryKind kind) {
    return entries.stream()
        .filter(entry -> entry.kind() == kind)
        .map(EntryView::points)
        .reduce(Points.ZERO, Points::plus);
  }
}
