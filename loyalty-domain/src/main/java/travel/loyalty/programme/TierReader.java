package travel.loyalty.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.programme.Section.Limits;
import travel.loyalty.programme.tiers.Benefit;
import travel.loyalty.programme.tiers.Ladder;
import travel.loyalty.programme.tiers.Measure;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.programme.tiers.Threshold;
import travel.loyalty.programme.tiers.TierLevel;
import travel.loyalty.programme.tiers.TierPeriod;
import travel.loyalty.programme.tiers.Tiers;

/** Reads the tiers; the first level of a ladder is the one that everybody has. */
final class TierReader {

  static final Set<String> MEMBER_CLASSES = Set.of("INDIVIDUAL", "FAMILY", "CORPORATE");
  private static final Limits MULTIPLIER = new Limits("1.00", "10.00", 2);
  private static final int NAME_MAX = 40;
  private static final int COUNT_MAX = 100_000;
  private static final TierLevel HARMLESS =
      new TierLevel("", Map.of(), BigDecimal.ONE, List.of(), List.of());

  private enum PeriodKind {
    CALENDAR_YEAR,
    ANNIVERSARY,
    ROLLING_MONTHS,
    DECAYING
  }

  Tiers read(Section tiers) {
    Ladder ladder = ladder(tiers);
    Map<String, Ladder> byClass = byClass(tiers);
    Tiers read =
        new Tiers(
            period(tiers.section("period")),
            tiers.word("upgrade", Tiers.Upgrade.class, Tiers.Upgrade.NEXT_DAY),
            tiers.word("downgrade", Tiers.Downgrade.class, Tiers.Downgrade.ONE_STEP),
            tiers.optionalWord("refunded", Tiers.Refunded.class, Tiers.Refunded.KEEP),
            tiers.integer("graceDays", 0, 366),
            ladder,
            byClass,
            benefits(tiers, ladder, byClass));
    tiers.close();
    return read;
  }

  private static List<Benefit> benefits(Section tiers, Ladder ladder, Map<String, Ladder> byClass) {
    List<Ladder> ladders = new ArrayList<>(List.of(ladder));
    ladders.addAll(byClass.values());
    return new BenefitReader(ladders).read(tiers);
  }

  private static TierPeriod period(Section period) {
    PeriodKind kind = period.word("kind", PeriodKind.class, PeriodKind.CALENDAR_YEAR);
    TierPeriod read =
        switch (kind) {
          case CALENDAR_YEAR -> new TierPeriod.CalendarYear();
          case ANNIVERSARY -> new TierPeriod.Anniversary();
          case ROLLING_MONTHS -> new TierPeriod.RollingMonths(period.integer("months", 1, 120));
          case DECAYING -> new TierPeriod.Decaying(weights(period), recomputeOn(period));
        };
    period.close();
    return read;
  }

  private static int recomputeOn(Section period) {
    return period.integer("recomputeOn", 1, 28);
  }

  private static List<BigDecimal> weights(Section period) {
    List<BigDecimal> weights = period.decimals("weights", Limits.PERCENT, 10);
    if (weights.isEmpty() && !period.has("weights")) {
      period.fault("weights", "required");
    }
    return weights.isEmpty() ? List.of(BigDecimal.valueOf(100)) : weights;
  }

  private static Map<String, Ladder> byClass(Section tiers) {
    Map<String, Ladder> ladders = new HashMap<>();
    tiers
        .optionalSection("byClass")
        .ifPresent(
            section -> {
              for (String name : section.fields()) {
                if (MEMBER_CLASSES.contains(name)) {
                  Section own = section.section(name);
                  ladders.put(name, ladder(own));
                  own.close();
                }
              }
              section.close();
            });
    return ladders;
  }

  private static Ladder ladder(Section section) {
    List<TierLevel> levels = new ArrayList<>();
    for (Section level : section.sections("levels")) {
      TierLevel read = level(level, levels.isEmpty());
      if (levels.stream().anyMatch(other -> other.code().equals(read.code()))) {
        level.fault("code", "duplicate", Map.of("value", read.code()));
      }
      if (!levels.isEmpty() && !asksMore(read, levels.get(levels.size() - 1))) {
        level.fault("anyOf", "not-higher");
      }
      levels.add(read);
    }
    if (levels.isEmpty()) {
      section.fault("levels", "empty");
      return new Ladder(List.of(HARMLESS));
    }
    return new Ladder(levels);
  }

  // Whoever has just what the lower one asks has not reached the higher one.
  private static boolean asksMore(TierLevel higher, TierLevel lower) {
    return lower.anyOf().stream().map(TierReader::exactly).noneMatch(higher::isReachedBy);
  }

  private static Qualifying exactly(Threshold threshold) {
    return new Qualifying(
        least(threshold, Measure.SPEND),
        least(threshold, Measure.TRIPS),
        least(threshold, Measure.POINTS),
        least(threshold, Measure.SURVEYS));
  }

  private static BigDecimal least(Threshold threshold, Measure measure) {
    return threshold.least().getOrDefault(measure, BigDecimal.ZERO);
  }

  private static TierLevel level(Section section, boolean lowest) {
    TierLevel level =
        new TierLevel(
            section.code("code"),
            section
                .optionalSection("names")
                .map(names -> LanguageTexts.read(names, NAME_MAX))
                .orElse(Map.of()),
            section.decimal("multiplier", MULTIPLIER),
            thresholds(section, "anyOf"),
            thresholds(section, "allOf"));
    boolean asks = section.has("anyOf") || section.has("allOf");
    if (lowest && asks) {
      section.fault(section.has("anyOf") ? "anyOf" : "allOf", "not-allowed");
    }
    if (!lowest && level.anyOf().isEmpty() && level.allOf().isEmpty()) {
      section.fault("anyOf", "required");
    }
    section.close();
    return level;
  }

  private static List<Threshold> thresholds(Section level, String field) {
    List<Threshold> thresholds = new ArrayList<>();
    for (Section way : level.sections(field)) {
      Map<Measure, BigDecimal> least = new EnumMap<>(Measure.class);
      for (Measure measure : Measure.values()) {
        least(way, measure).ifPresent(value -> least.put(measure, value));
      }
      if (least.isEmpty()) {
        way.fault("", "empty");
      }
      way.close();
      thresholds.add(new Threshold(least));
    }
    return thresholds;
  }

  private static Optional<BigDecimal> least(Section way, Measure measure) {
    return measure.isCount()
        ? way.optionalInteger(measure.field(), 1, COUNT_MAX).map(BigDecimal::valueOf)
        : way.optionalDecimal(measure.field(), Limits.MONEY);
  }
}
