package travel.loyalty.web.trips;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import travel.loyalty.booking.BookingPoints;
import travel.loyalty.booking.BookingRow;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.booking.BookingView;
import travel.loyalty.programme.ProductType;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;

/**
 * A row of the list.
 *
 * @param state of its points: {@code PENDING, AVAILABLE, NONE, CANCELLED} or {@code UNPAID}
 */
public record Trip(
    long id,
    String title,
    String reference,
    BookingStatus status,
    Instant bookedAt,
    Optional<LocalDate> tripEndsOn,
    Money amount,
    Points points,
    String state,
    Optional<Instant> availableFrom) {

  /** Whether the title is the agency's own, and not the name of a product type. */
  public boolean isNamed() {
    return Arrays.stream(ProductType.values()).noneMatch(type -> type.name().equals(title));
  }

  static Trip of(BookingRow row) {
    return new Trip(
        row.id(),
        row.title(),
        row.key().reference(),
        row.status(),
        row.bookedAt(),
        row.tripEndsOn(),
        row.net(),
        row.points().entitled(),
        state(row.status(), row.points()),
        row.availableFrom());
  }

  static String state(BookingView booking) {
    return state(booking.booking().status(), booking.points());
  }

  private static String state(BookingStatus status, BookingPoints points) {
    return switch (status) {
      case BOOKED -> "UNPAID";
      case CANCELLED -> "CANCELLED";
      case PAID, COMPLETED ->
          points.pending().isPositive()
              ? "PENDING"
              : points.available().isPositive() ? "AVAILABLE" : "NONE";
    };
  }
}
