package travel.loyalty.booking;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;

/** The door for reading bookings; they come in by {@code EarningService}. */
@Stateless
public class BookingService {

  /** A booking as it stands. */
  @PermitAll
  public Optional<BookingView> find(BookingKey key) {
    throw new UnsupportedOperationException();
  }

  /** A member's own bookings, latest first. */
  @PermitAll
  public PageOf<BookingRow> ofMember(MemberId member, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  /** Bookings for staff, latest first. */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"})
  public PageOf<BookingRow> search(BookingSearch search, PageRequest page) {
    throw new UnsupportedOperationException();
  }
}
