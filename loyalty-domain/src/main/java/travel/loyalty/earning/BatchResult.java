package travel.loyalty.earning;

import java.util.Optional;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.shared.Refused;

/**
 * What became of one booking of a batch: a receipt, or why it was refused.
 *
 * @param refused pointers in it are relative to the booking, not to the batch
 */
public record BatchResult(
    BookingKey key, Optional<BookingReceipt> receipt, Optional<Refused> refused) {

  static BatchResult accepted(BookingReceipt receipt) {
    return new BatchResult(
        receipt.booking().booking().key(), Optional.of(receipt), Optional.empty());
  }

  static BatchResult refused(BookingKey key, Refused why) {
    return new BatchResult(key, Optional.empty(), Optional.of(why));
  }

  public boolean isAccepted() {
    return receipt.isPresent();
  }
}
