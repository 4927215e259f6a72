package travel.loyalty.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import travel.loyalty.booking.BookingKey;

/**
 * How to take back what a row did.
 *
 * @param source of the booking; empty if the row made members
 * @param revision of the booking that the row made
 * @param before the revision it replaced; 0 if the row made the booking
 * @param members that the row made, in the order of their making
 */
record Undo(String source, String reference, int revision, int before, List<Long> members) {

  static Undo ofBooking(BookingKey key, int revision, int before) {
    return new Undo(key.source(), key.reference(), revision, before, List.of());
  }

  static Undo ofMembers(List<Long> members) {
    return new Undo("", "", 0, 0, List.copyOf(members));
  }

  @JsonIgnore
  boolean isBooking() {
    return !source.isEmpty();
  }

  BookingKey key() {
    return new BookingKey(source, reference);
  }
}
