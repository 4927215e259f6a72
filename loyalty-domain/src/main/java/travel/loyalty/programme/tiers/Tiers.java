package travel.loyalty.programme.tiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How levels are reached, kept and lost.
 *
 * @param graceDays for how long a level that was lost comes back when what was missing is made up
 * @param ladder of whoever has none of their own
 * @param byClass the ladders of classes of members that have their own, by the class's name
 */
public record Tiers(
    TierPeriod period,
    Upgrade upgrade,
    Downgrade downgrade,
    Refunded refunded,
    int graceDays,
    Ladder ladder,
    Map<String, Ladder> byClass) {

  public Tiers {
    byClass = Map.copyOf(byClass);
  }

  /** When a higher level begins. */
  public enum Upgrade {
    NEXT_DAY,
    AT_ONCE
  }

  /** How far down a review takes a member. */
  public enum Downgrade {
    ONE_STEP,
    TO_RESULT
  }

  /** What happens to a level whose bookings were refunded within its term. */
  public enum Refunded {
    /** It is marked for staff and held to the end of its term. */
    KEEP,
    REMOVE
  }

  public Ladder ladderOf(String memberClass) {
    return byClass.getOrDefault(memberClass, ladder);
  }

  public List<Ladder> ladders() {
    List<Ladder> ladders = new ArrayList<>(List.of(ladder));
    ladders.addAll(byClass.values());
    return ladders;
  }

  /** The codes of all levels of all ladders, each once. */
  public List<String> codes() {
    return ladders().stream()
        .flatMap(one -> one.levels().stream())
        .map(TierLevel::code)
        .distinct()
        .toList();
  }
}
