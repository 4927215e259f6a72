package travel.loyalty.earning;

import travel.loyalty.programme.EarningRule;
import travel.loyalty.shared.Points;

/** Says how much of a bonus may be given, and takes note of it. */
interface BonusLimit {

  /**
   * Asks for a bonus. A member's limit cuts it; the budget of all gives it whole or not at all.
   *
   * @return what may be given, zero to what is asked
   */
  Points grant(EarningRule rule, Points asked);

  /** Notes that a bonus was taken back. */
  void giveBack(EarningRule rule, Points points);
}
