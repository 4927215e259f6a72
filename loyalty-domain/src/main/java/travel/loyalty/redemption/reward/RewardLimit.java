package travel.loyalty.redemption.reward;

import java.time.LocalDate;

/**
 * How many pieces one person may have.
 *
 * @param times at least one
 */
public record RewardLimit(int times, Per per) {

  /** The days in which pieces are counted. */
  public enum Per {
    DAY,
    MONTH,
    YEAR,
    EVER;

    /** The first day that counts with a day. */
    public LocalDate since(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case MONTH -> day.withDayOfMonth(1);
        case YEAR -> day.withDayOfYear(1);
        case EVER -> LocalDate.EPOCH;
      };
    }
  }
}
