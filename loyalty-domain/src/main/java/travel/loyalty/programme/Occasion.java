package travel.loyalty.programme;

import java.util.Locale;

/** A day of a booking that a rule may ask to lie within a period. */
public enum Occasion {
  BOOKED,
  PAID,
  DEPARTS;

  /** The name in the document. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
