package travel.loyalty.web.tier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import travel.loyalty.tier.TierView;
import travel.loyalty.ui.chart.Ring;
import travel.loyalty.ui.text.Formats;

/**
 * The way up in one picture: the ring of what is nearest, and the steps of the ladder.
 *
 * @param ring empty on the highest level
 * @param ways to the next level
 */
public record TierProgress(TierView tier, Optional<Ring> ring, List<Way> ways, List<Step> steps) {

  /** A level of the ladder and whether it was reached. */
  public record Step(
      travel.loyalty.programme.tiers.TierLevel level, boolean done, boolean current) {}

  public static TierProgress of(TierView tier, Formats formats, String currency) {
    List<Way> ways =
        tier.next()
            .map(next -> Way.to(next.level(), tier.counted(), formats, currency))
            .orElse(List.of());
    return new TierProgress(tier, ring(ways, formats), ways, steps(tier));
  }

  private static Optional<Ring> ring(List<Way> ways, Formats formats) {
    return ways.stream()
        .max(Comparator.comparing(Way::share))
        .flatMap(way -> way.bars().stream().min(Comparator.comparing(TierProgress::share)))
        .map(bar -> ring(bar, formats));
  }

  private static BigDecimal share(Way.Bar bar) {
    return bar.done().divide(bar.wanted(), 6, RoundingMode.FLOOR);
  }

  // In the ring there is room for whole numbers only; what is not there yet is never rounded up.
  private static Ring ring(Way.Bar bar, Formats formats) {
    return new Ring(
        bar.done(),
        bar.wanted(),
        formats.count(bar.done().longValue()),
        formats.count(bar.wanted().longValue()));
  }

  private static List<Step> steps(TierView tier) {
    int held = tier.ladder().indexOf(tier.level());
    return tier.ladder().stream()
        .map(
            level -> {
              int height = tier.ladder().indexOf(level);
              return new Step(level, height <= held, height == held);
            })
        .toList();
  }
}
