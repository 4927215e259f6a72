package travel.loyalty.earning;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingRevision;

/**
 * Of revisions that come together those that can be taken in at once: of a booking that is named
 * twice, and of two that name one hold, the later waits for the next turn, which sees what the
 * first one did.
 */
final class IntakeTurn {

  private IntakeTurn() {}

  static Map<Integer, BookingRevision> of(Map<Integer, BookingRevision> open) {
    Set<BookingKey> keys = new HashSet<>();
    Set<String> holds = new HashSet<>();
    Map<Integer, BookingRevision> turn = new LinkedHashMap<>();
    open.forEach(
        (index, booking) -> {
          boolean isFirst = keys.add(booking.key());
          if (booking.hold().map(holds::add).orElse(true) && isFirst) {
            turn.put(index, booking);
          }
        });
    return turn;
  }
}
