package travel.loyalty.points;

import java.util.List;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;

/**
 * What was posted on one account together; fired once an account, inside the transaction.
 *
 * @param entries at least one, in their order
 */
public record PointsPosted(MemberId member, List<EntryView> entries) {

  public PointsPosted {
    entries = List.copyOf(entries);
  }

  /** The entry that the account ends with for now. */
  public EntryView last() {
    return entries.get(entries.size() - 1);
  }

  /** Sum of the entries of a kind, as shown: negative where the kind takes. */
  public Points of(EntryKind kind) {
    return entries.stream()
        .filter(entry -> entry.kind() == kind)
        .map(EntryView::points)
        .reduce(Points.ZERO, Points::plus);
  }
}
