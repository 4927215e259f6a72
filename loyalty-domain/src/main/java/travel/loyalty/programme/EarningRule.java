package travel.loyalty.programme;

import java.util.Optional;
import travel.loyalty.shared.Points;

/**
 * One rule of what bookings earn.
 *
 * @param when conditions; none for the rule that catches the rest
 * @param budget what all members together may get by it
 * @param perMember what one member may get by it
 */
public record EarningRule(
    String code,
    Kind kind,
    Conditions when,
    Formula earn,
    Optional<Points> budget,
    Optional<Points> perMember) {

  /** Whether it is the one that earns, or adds to the one that does. */
  public enum Kind {
    BASE,
    BONUS
  }

  public boolean isBonus() {
    return kind == Kind.BONUS;
  }
}
