package travel.loyalty.programme;

import java.util.Optional;

/**
 * One rule of what bookings earn.
 *
 * @param when conditions; none for the rule that catches the rest
 * @param validity that of its points; without one that of the programme
 */
public record EarningRule(
    String code,
    Kind kind,
    Conditions when,
    Formula earn,
    Caps caps,
    Optional<OwnValidity> validity) {

  /** Whether it is the one that earns, or adds to the one that does. */
  public enum Kind {
    BASE,
    BONUS
  }

  public boolean isBonus() {
    return kind == Kind.BONUS;
  }
}
