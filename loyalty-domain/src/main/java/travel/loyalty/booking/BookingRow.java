package travel.loyalty.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Money;

/**
 * A booking in a list.
 *
 * @param title the first line's product, else its type
 * @param net what is left of all amounts after refunds
 */
public record BookingRow(
    long id,
    BookingKey key,
    BookingStatus status,
    Optional<MemberId> member,
    Instant bookedAt,
    Optional<Instant> paidAt,
    Optional<LocalDate> tripEndsOn,
    String title,
    int lines,
    Money net,
    BookingPoints points,
    Optional<Instant> availableFrom) {}
