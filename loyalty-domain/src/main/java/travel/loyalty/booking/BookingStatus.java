package travel.loyalty.booking;

/** How far a booking is. */
public enum BookingStatus {
  BOOKED,
  PAID,
  COMPLETED,
  CANCELLED;

  /** Whether money came in, so that points are earned. */
  public boolean earns() {
    return this == PAID || this == COMPLETED;
  }
}
