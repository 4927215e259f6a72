package travel.loyalty.booking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import travel.loyalty.shared.MemberId;

/**
 * Bookings were taken in, changed, or found their member. Observers run inside the transaction that
 * does it, in which the accounts of these members are locked already if points were posted.
 */
public record BookingsRecorded(List<AcceptedBooking> bookings) {

  public BookingsRecorded {
    bookings = List.copyOf(bookings);
  }

  /** Whose they are, as far as that is known. */
  public Set<MemberId> members() {
    return bookings.stream()
        .map(AcceptedBooking::member)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }
}
