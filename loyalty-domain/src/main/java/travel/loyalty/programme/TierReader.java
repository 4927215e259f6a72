package travel.loyalty.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import travel.loyalty.programme.Section.Limits;

/** Reads the tiers; the first level is the one that everybody has. */
final class TierReader {

  private static final Limits MULTIPLIER = new Limits("1.00", "10.00", 2);

  /** The span that qualifying counts in. */
  private enum PeriodKind {
    CALENDAR_YEAR,
    ANNIVERSARY,
    ROLLING_MONTHS,
    DECAYING
  }

  /** When a higher level begins. */
  private enum Upgrade {
    NEXT_DAY,
    AT_ONCE
  }

  /** How far down a review takes a member. */
  private enum Downgrade {
    ONE_STEP,
    TO_RESULT
  }

  List<TierLevel> read(Section tiers) {
    period(tiers.section("period"));
    tiers.word("upgrade", Upgrade.class, Upgrade.NEXT_DAY);
    tiers.word("downgrade", Downgrade.class, Downgrade.ONE_STEP);
    tiers.integer("graceDays", 0, 366);
    List<TierLevel> levels = levels(tiers);
    tiers.close();
    return levels;
  }

  private static void period(Section period) {
    PeriodKind kind = period.word("kind", PeriodKind.class, PeriodKind.CALENDAR_YEAR);
    if (kind == PeriodKind.ROLLING_MONTHS) {
      period.integer("months", 1, 120);
    }
    if (kind == PeriodKind.DECAYING) {
      if (period.words("weights", Set.of()).isEmpty()) {
        period.fault("weights", "required");
      }
      period.integer("recomputeOn", 1, 28);
    }
    period.close();
  }

  private static List<TierLevel> levels(Section tiers) {
    List<TierLevel> levels = new ArrayList<>();
    for (Section section : tiers.sections("levels")) {
      TierLevel level =
          new TierLevel(section.code("code"), section.decimal("multiplier", MULTIPLIER));
      if (levels.stream().anyMatch(other -> other.code().equals(level.code()))) {
        section.fault("code", "duplicate", Map.of("value", level.code()));
      }
      thresholds(section, levels.isEmpty());
      section.close();
      levels.add(level);
    }
    if (levels.isEmpty()) {
      tiers.fault("levels", "empty");
    }
    return levels;
  }

  private static void thresholds(Section level, boolean lowest) {
    List<Section> ways = level.sections("anyOf");
    if (lowest != ways.isEmpty()) {
      level.fault("anyOf", lowest ? "not-allowed" : "required");
    }
    for (Section way : ways) {
      boolean any = way.optionalDecimal("spend", Limits.MONEY).isPresent();
      any |= way.optionalInteger("trips", 1, 100_000).isPresent();
      any |= way.optionalDecimal("points", Limits.POINTS).isPresent();
      if (!any) {
        way.fault("", "empty");
      }
      way.close();
    }
  }
}
