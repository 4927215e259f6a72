package travel.loyalty.tier.benefit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import travel.loyalty.programme.tiers.Benefit;
import travel.loyalty.programme.tiers.Days;

/**
 * What a member has of one benefit on a day.
 *
 * @param times how often it may be used in the span; empty where as often as one likes
 * @param span in which the times are counted; empty where they are not
 * @param used how often it was used in the span
 * @param next the first day on which it may be used, the day itself included; empty where none is
 *     in sight within the term of the level
 * @param hindrance why it may not be used on the day
 */
public record Entitlement(
    Benefit benefit,
    Optional<Integer> times,
    Optional<Days> span,
    int used,
    Optional<LocalDate> next,
    Optional<Hindrance> hindrance) {

  /** Why a benefit may not be used on a day. */
  public enum Hindrance {
    /** The member's level does not have it. */
    LEVEL("benefit-level"),
    /** It comes round on another day. */
    DAY("benefit-day"),
    USED_UP("benefit-used-up");

    private final String reason;

    Hindrance(String reason) {
      this.reason = reason;
    }

    /** The word of the API. */
    public String reason() {
      return reason;
    }
  }

  /** What a member has, by the days on which it was used before. */
  static Entitlement of(Benefit benefit, Holder holder, Collection<LocalDate> usedOn) {
    Optional<Benefit.Share> share = benefit.at(holder.level(), holder.ladder());
    if (share.isEmpty()) {
      return new Entitlement(
          benefit,
          Optional.empty(),
          Optional.empty(),
          0,
          Optional.empty(),
          Optional.of(Hindrance.LEVEL));
    }
    Optional<Days> span = holder.span(benefit, share.get());
    int used = span.map(days -> (int) usedOn.stream().filter(days::holds).count()).orElse(0);
    boolean usedUp = share.get().times().filter(times -> used >= times).isPresent();
    Optional<LocalDate> next =
        usedUp ? holder.after(benefit, span.orElseThrow()) : holder.next(benefit, holder.today());
    return new Entitlement(
        benefit, share.get().times(), span, used, next, hindrance(usedUp, next, holder));
  }

  private static Optional<Hindrance> hindrance(
      boolean usedUp, Optional<LocalDate> next, Holder holder) {
    if (usedUp) {
      return Optional.of(Hindrance.USED_UP);
    }
    return next.filter(holder.today()::equals).isPresent()
        ? Optional.empty()
        : Optional.of(Hindrance.DAY);
  }

  /** Whether the member's level has it. */
  public boolean isHeld() {
    return hindrance.filter(why -> why == Hindrance.LEVEL).isEmpty();
  }

  public boolean isUsable() {
    return hindrance.isEmpty();
  }

  /** How often it may still be used in the span; empty where as often as one likes. */
  public Optional<Integer> left() {
    return times.map(most -> Math.max(0, most - used));
  }
}
