package travel.loyalty.programme.tiers;

import java.math.BigDecimal;

/**
 * What a member did that counts for a tier. Counts may have decimals where they decay.
 *
 * @param spend in the programme's currency
 */
public record Qualifying(
    BigDecimal spend, BigDecimal trips, BigDecimal points, BigDecimal surveys) {

  public static final Qualifying NOTHING =
      new Qualifying(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  public static Qualifying spent(BigDecimal spend, BigDecimal points) {
    return new Qualifying(spend, BigDecimal.ZERO, points, BigDecimal.ZERO);
  }

  public static Qualifying trips(int trips) {
    return new Qualifying(
        BigDecimal.ZERO, BigDecimal.valueOf(trips), BigDecimal.ZERO, BigDecimal.ZERO);
  }

  public Qualifying plus(Qualifying other) {
    return new Qualifying(
        spend.add(other.spend),
        trips.add(other.trips),
        points.add(other.points),
        surveys.add(other.surveys));
  }

  public Qualifying minus(Qualifying other) {
    return new Qualifying(
        spend.subtract(other.spend),
        trips.subtract(other.trips),
        points.subtract(other.points),
        surveys.subtract(other.surveys));
  }

  public boolean isNothing() {
    return spend.signum() == 0
        && trips.signum() == 0
        && points.signum() == 0
        && surveys.signum() == 0;
  }

  /** So many hundredths of it, exactly. */
  public Qualifying percent(BigDecimal percent) {
    BigDecimal share = percent.movePointLeft(2);
    return new Qualifying(
        spend.multiply(share),
        trips.multiply(share),
        points.multiply(share),
        surveys.multiply(share));
  }

  public BigDecimal of(Measure measure) {
    return switch (measure) {
      case SPEND -> spend;
      case TRIPS -> trips;
      case POINTS -> points;
      case SURVEYS -> surveys;
    };
  }
}
