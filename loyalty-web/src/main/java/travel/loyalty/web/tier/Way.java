package travel.loyalty.web.tier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import travel.loyalty.programme.tiers.Measure;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.programme.tiers.Threshold;
import travel.loyalty.programme.tiers.TierLevel;
import travel.loyalty.ui.text.Formats;

/** One of the ways to a level, as bars; all of them must be full. */
public record Way(List<Bar> bars) {

  /**
   * How much of one measure there is.
   *
   * @param done at most what is wanted
   * @param written the same and what is missing, for a message
   */
  public record Bar(
      Measure measure, BigDecimal done, BigDecimal wanted, Map<String, String> written) {

    public boolean isFull() {
      return done.compareTo(wanted) >= 0;
    }
  }

  /** The bars that are not full. */
  public List<Bar> missing() {
    return bars.stream().filter(bar -> !bar.isFull()).toList();
  }

  // The way on which least is missing, by the share of it.
  BigDecimal share() {
    return bars.stream()
        .map(bar -> bar.done().divide(bar.wanted(), 6, RoundingMode.FLOOR))
        .min(BigDecimal::compareTo)
        .orElse(BigDecimal.ONE);
  }

  /** The ways to a level; what is asked besides stands in each of them. */
  static List<Way> to(TierLevel level, Qualifying counted, Formats formats, String currency) {
    List<Way> ways = new ArrayList<>();
    Stream<Threshold> ways0 =
        level.anyOf().isEmpty() ? Stream.of(new Threshold(Map.of())) : level.anyOf().stream();
    ways0.forEach(
        way ->
            ways.add(
                new Way(
                    Stream.concat(Stream.of(way), level.allOf().stream())
                        .flatMap(all -> all.least().entrySet().stream())
                        .map(least -> bar(least, counted, formats, currency))
                        .toList())));
    return ways;
  }

  private static Bar bar(
      Map.Entry<Measure, BigDecimal> least, Qualifying counted, Formats formats, String currency) {
    Measure measure = least.getKey();
    BigDecimal wanted = least.getValue();
    int decimals = measure.isCount() ? 0 : 2;
    BigDecimal done =
        counted.of(measure).min(wanted).max(BigDecimal.ZERO).setScale(decimals, RoundingMode.FLOOR);
    Written written = new Written(measure, formats, currency);
    return new Bar(
        measure,
        done,
        wanted,
        Map.of(
            "done", written.of(done),
            "wanted", written.of(wanted),
            "missing", written.of(wanted.subtract(done))));
  }

  /** How a measure is written. */
  record Written(Measure measure, Formats formats, String currency) {

    String of(BigDecimal value) {
      return switch (measure) {
        case SPEND -> formats.money(currency + " " + value.setScale(2, RoundingMode.FLOOR));
        case POINTS -> formats.points(value.setScale(2, RoundingMode.FLOOR));
        case TRIPS, SURVEYS -> formats.count(value.longValue());
      };
    }
  }
}
