package travel.loyalty.tier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.programme.tiers.Measure;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.programme.tiers.TierLevel;
import travel.loyalty.programme.tiers.TierPeriod;

/**
 * Where a member stands today, for pages and answers; true also before a job has run.
 *
 * @param level that counts: the earned one, or a higher one that staff gave
 * @param until the last day of its term; empty where it has no end
 * @param term the days for which the level that counts is held; empty where it has no end
 * @param counted what counts today, and in which days
 * @param next the level above the earned one; empty on the highest
 * @param toKeep for each way of keeping the earned level what is missing; one empty way where
 *     nothing is, none on the lowest level
 * @param grace a level that can still come back
 * @param given whether staff gave the level that counts
 * @param forecast where the score is worked out every month: what it will be next time if nothing
 *     comes
 */
public record TierView(
    TierLevel level,
    TierLevel earned,
    LocalDate since,
    Optional<LocalDate> until,
    Optional<Days> term,
    Reason reason,
    Qualifying counted,
    Days days,
    TierPeriod period,
    Optional<Gap> next,
    List<Map<Measure, BigDecimal>> toKeep,
    Optional<Comeback> grace,
    boolean given,
    Optional<Days> frozen,
    boolean refunded,
    Optional<Forecast> forecast,
    List<TierLevel> ladder) {

  /**
   * A level and what is missing to it.
   *
   * @param missing for each way in
   */
  public record Gap(TierLevel level, List<Map<Measure, BigDecimal>> missing) {}

  /**
   * A level that was lost and what is missing to get it back.
   *
   * @param until the last day of grace
   * @param counted what counts for it
   */
  public record Comeback(
      TierLevel level,
      LocalDate until,
      Qualifying counted,
      List<Map<Measure, BigDecimal>> missing) {}

  /** What a decayed score will be on a day, and for which level it is enough. */
  public record Forecast(LocalDate on, Qualifying score, TierLevel level) {}

  /** Whether the earned level has an end. */
  public boolean hasTerm() {
    return !toKeep.isEmpty();
  }

  /** Whether the level is kept for another term if nothing else comes. */
  public boolean isKept() {
    return toKeep.stream().anyMatch(Map::isEmpty);
  }
}
