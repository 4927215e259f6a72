package travel.loyalty.offset;

import java.util.List;
import java.util.Optional;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.StoredBooking;
import travel.loyalty.points.Posting;
import travel.loyalty.shared.Points;

/**
 * What a revision does with the points that pay a part of its booking.
 *
 * @param before what points had paid when it came in
 * @param paid what they have paid with it
 * @param postings what the ledger must do, before it gives or takes what the booking earns
 */
public record OffsetPlan(PaidLines before, PaidLines paid, List<Posting> postings) {

  public static final OffsetPlan NOTHING =
      new OffsetPlan(PaidLines.NONE, PaidLines.NONE, List.of());

  public OffsetPlan {
    postings = List.copyOf(postings);
  }

  /** Whether points pay with this revision. */
  boolean isFresh() {
    return before.isNone();
  }

  boolean gaveBack(PaidLine line) {
    return !before.of(line.line()).equals(Optional.of(line));
  }

  /** What comes back with this revision. */
  public Points pointsBack() {
    return paid.pointsBack().minus(before.pointsBack());
  }

  /** The revision as what is paid of it in money: what it earns by. */
  public BookingRevision inMoney(BookingRevision booking) {
    return paid.inMoney(booking);
  }

  /** What stood before it, as what was paid of that in money. */
  public StoredBooking inMoney(StoredBooking stored, BookingRevision now) {
    PaidLines basis = isFresh() ? paid.asOf(stored, now) : before;
    return basis.inMoney(stored, now);
  }
}
