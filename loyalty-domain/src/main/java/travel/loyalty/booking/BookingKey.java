package travel.loyalty.booking;

/**
 * What names a booking: the system it came from and its number there.
 *
 * @param source at most 40 characters
 * @param reference unique within the source, at most 80 characters
 */
public record BookingKey(String source, String reference) {

  /** The form that the ledger's references begin with. */
  @Override
  public String toString() {
    return source + "/" + reference;
  }
}
