package travel.loyalty.earning;

import java.util.List;
import travel.loyalty.booking.BookingView;
import travel.loyalty.points.EntryView;

/**
 * The answer to a revision; the same revision sent again gets the same.
 *
 * @param created whether this was the first revision of the booking
 * @param replayed whether the revision had been accepted before
 * @param entries the booking's ledger entries, oldest first
 */
public record BookingReceipt(
    BookingView booking, boolean created, boolean replayed, List<EntryView> entries) {

  public BookingReceipt {
    entries = List.copyOf(entries);
  }
}
