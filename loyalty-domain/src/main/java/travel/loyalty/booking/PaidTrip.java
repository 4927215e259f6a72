package travel.loyalty.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A booking that was paid and of which not everything was given back.
 *
 * @param payerRef a hash of what paid
 * @param receivedAt when the booking was first heard of
 */
public record PaidTrip(
    long booking, Instant paidAt, LocalDate endsOn, Optional<String> payerRef, Instant receivedAt) {

  /** When it is completed: at the end of its last day, or at payment if that came later. */
  public Instant completedAt(ZoneId zone) {
    Instant over = endsOn.plusDays(1).atStartOfDay(zone).toInstant();
    return over.isBefore(paidAt) ? paidAt : over;
  }
}
