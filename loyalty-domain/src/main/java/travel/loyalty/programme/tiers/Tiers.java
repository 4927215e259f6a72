package travel.loyalty.programme.tiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How levels are reached, kept and lost.
 *
 * @param graceDays for how long a level that was lost comes back when what was missing is made up
 * @param ladder of whoever has none of their own
 * @param byClass the ladders of classes of members that have their own, by the class's name
 * @param benefits in the order of the document, which is the one they are shown in
 */
public record Tiers(
    TierPeriod period,
    Upgrade upgrade,
    Downgrade downgrade,
    Refunded refunded,
    int graceDays,
    Ladder ladder,
    Map<String, Ladder> byClass,
    List<Benefit> benefits) {

  public Tiers {
    byClass = Map.copyOf(byClass);
    benefits = List.copyOf(benefits);
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

  public Optional<Benefit> benefit(String code) {
    return benefits.stream().filter(benefit -> benefit.code().equals(code)).findFirst();
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
