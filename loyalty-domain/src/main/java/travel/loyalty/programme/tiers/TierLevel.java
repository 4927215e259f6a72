package travel.loyalty.programme.tiers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A level of a ladder.
 *
 * @param names by language tag; where there is none the pages have a word for the usual codes
 * @param multiplier what base points are multiplied by
 * @param anyOf the ways in, of which one suffices; none for the lowest level
 * @param allOf what must be reached besides, all of it
 */
public record TierLevel(
    String code,
    Map<String, String> names,
    BigDecimal multiplier,
    List<Threshold> anyOf,
    List<Threshold> allOf) {

  public TierLevel {
    names = Map.copyOf(names);
    anyOf = List.copyOf(anyOf);
    allOf = List.copyOf(allOf);
  }

  public boolean isReachedBy(Qualifying done) {
    return missing(done).stream().anyMatch(Map::isEmpty);
  }

  /** For each way in what is still missing. */
  public List<Map<Measure, BigDecimal>> missing(Qualifying done) {
    Map<Measure, BigDecimal> always = new EnumMap<>(Measure.class);
    allOf.forEach(threshold -> add(always, threshold.missing(done)));
    if (anyOf.isEmpty()) {
      return List.of(always);
    }
    List<Map<Measure, BigDecimal>> ways = new ArrayList<>();
    for (Threshold way : anyOf) {
      Map<Measure, BigDecimal> missing = new EnumMap<>(always);
      add(missing, way.missing(done));
      ways.add(missing);
    }
    return ways;
  }

  private static void add(Map<Measure, BigDecimal> sum, Map<Measure, BigDecimal> more) {
    more.forEach((measure, gap) -> sum.merge(measure, gap, BigDecimal::max));
  }
}
