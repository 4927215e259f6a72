package travel.loyalty.earning.claim;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;

/** What holds for every claim: how late one may come, and when it is answered. */
public final class ClaimTerms {

  public static final int MONTHS = 6;
  public static final int ANSWER_DAYS = 5;
  public static final int FILES_MAX = 3;

  static final Duration ANSWER_WITHIN = Duration.ofDays(ANSWER_DAYS);

  private ClaimTerms() {}

  /** The earliest end of a trip that may still be claimed. */
  public static LocalDate earliest(LocalDate today) {
    return today.minus(Period.ofMonths(MONTHS));
  }
}
