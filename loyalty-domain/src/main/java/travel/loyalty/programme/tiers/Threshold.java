package travel.loyalty.programme.tiers;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What must be reached, all of it.
 *
 * @param least of each measure that is asked
 */
public record Threshold(Map<Measure, BigDecimal> least) {

  public Threshold {
    least = Collections.unmodifiableMap(new EnumMap<>(least));
  }

  /** What is still missing of each measure; empty when it is reached. */
  Map<Measure, BigDecimal> missing(Qualifying done) {
    Map<Measure, BigDecimal> missing = new EnumMap<>(Measure.class);
    least.forEach(
        (measure, wanted) -> {
          BigDecimal gap = wanted.subtract(done.of(measure));
          if (gap.signum() > 0) {
            missing.put(measure, gap);
          }
        });
    return missing;
  }
}
