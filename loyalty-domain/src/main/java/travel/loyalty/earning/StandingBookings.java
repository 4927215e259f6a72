package travel.loyalty.earning;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingService;
import travel.loyalty.booking.BookingSource;
import travel.loyalty.booking.BookingView;
import travel.loyalty.booking.Bookings;
import travel.loyalty.points.EntryView;
import travel.loyalty.points.PointsService;
import travel.loyalty.shared.Actor;

/** Reads bookings as they stand, together with what they did to the ledger. */
@Dependent
class StandingBookings {

  private final Bookings bookings;
  private final BookingService service;
  private final PointsService points;

  @Inject
  StandingBookings(Bookings bookings, BookingService service, PointsService points) {
    this.bookings = bookings;
    this.service = service;
    this.points = points;
  }

  /** Empty where there is none, or where another client owns the source. */
  Optional<BookingReceipt> find(BookingKey key, Actor asking) {
    boolean hidden =
        asking.kind() == Actor.Kind.CLIENT
            && bookings.owner(key.source()).filter(asking.name()::equals).isEmpty();
    return hidden ? Optional.empty() : service.find(key).map(this::receipt);
  }

  private BookingReceipt receipt(BookingView view) {
    return new BookingReceipt(view, false, true, entries(view));
  }

  private List<EntryView> entries(BookingView view) {
    BookingRevision booking = view.booking();
    return view
        .member()
        .map(member -> points.entriesOf(member, BookingSource.booking(booking)))
        .orElse(List.of())
        .stream()
        .filter(entry -> BookingSource.isOf(booking, entry.source()))
        .toList();
  }
}
