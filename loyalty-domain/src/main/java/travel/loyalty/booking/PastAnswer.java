package travel.loyalty.booking;

import java.time.Instant;
import java.util.Optional;

/** What was answered to a revision when it was accepted. */
public record PastAnswer(
    String body,
    BookingPoints points,
    BookingRefund refund,
    Optional<Instant> availableFrom,
    long lastSeq,
    boolean created) {}
