package travel.loyalty.ui.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of something is done, as a ring that fills clockwise from the top.
 *
 * @param figure what stands in the middle
 * @param below what stands under it
 */
public record Ring(BigDecimal done, BigDecimal wanted, String figure, String below) {

  // Of a circle with radius 50.
  private static final BigDecimal CIRCUMFERENCE = new BigDecimal("314.16");

  /** Length of the arc and of the rest, for the line that draws the circle. */
  public String dashes() {
    BigDecimal arc =
        wanted.signum() == 0
            ? CIRCUMFERENCE
            : CIRCUMFERENCE.multiply(done.min(wanted)).divide(wanted, 1, RoundingMode.FLOOR);
    return arc.toPlainString() + " " + CIRCUMFERENCE.toPlainString();
  }

  /** Nothing is drawn of an empty ring: its round ends would show as a dot. */
  public boolean isEmpty() {
    return done.signum() <= 0 && wanted.signum() > 0;
  }
}
