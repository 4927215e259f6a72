package travel.loyalty.earning;

import java.time.LocalDate;
import travel.loyalty.programme.EarningRule;
import travel.loyalty.shared.Points;

/** Says how much of a bonus may be given, and takes note of it. */
interface BonusLimit {

  /**
   * Asks for a bonus. A member's limit cuts it; the budget of all gives it whole or not at all.
   *
   * @param paidOn says in which period it counts, where the rule has a limit for a period
   * @return what may be given, zero to what is asked
   */
  Points grant(EarningRule rule, Points asked, LocalDate paidOn);

  /** Notes that a bonus for what was paid on a day was taken back. */
  void giveBack(EarningRule rule, Points points, LocalDate paidOn);

  /** Notes that what was given counts on another day, whether that has room or not. */
  void move(EarningRule rule, Points points, LocalDate from, LocalDate to);
}
