package travel.loyalty.portal;

import java.util.Map;
import java.util.Optional;
import travel.loyalty.programme.tiers.Benefit;
import travel.loyalty.programme.tiers.Recurrence;
import travel.loyalty.ui.Say;

/** Says how often and on which days a benefit may be used. */
public final class BenefitWords {

  private static final Map<Benefit.Kind, String> ICONS =
      Map.of(
          Benefit.Kind.DISCOUNT, "ticket",
          Benefit.Kind.PRIORITY, "zap",
          Benefit.Kind.SERVICE, "sparkles",
          Benefit.Kind.EVENT, "calendar",
          Benefit.Kind.GIFT, "gift");

  private BenefitWords() {}

  public static String icon(Benefit benefit) {
    return ICONS.get(benefit.kind());
  }

  /** The days on which it comes round; empty where it may be used on every day. */
  public static Optional<String> days(Benefit benefit, Say say) {
    return benefit.recurrence().map(days -> days(days, say));
  }

  private static String days(Recurrence recurrence, Say say) {
    if (recurrence instanceof Recurrence.Weekly weekly) {
      return say.words("each-weekday", weekly.weekdays().stream().sorted().toList());
    }
    if (recurrence instanceof Recurrence.Monthly monthly) {
      return say.of("words.benefit-days.MONTHLY", Map.of("day", monthly.dayOfMonth()));
    }
    return say.word(
        "benefit-days", recurrence instanceof Recurrence.Birthday ? "BIRTHDAY" : "BIRTH_MONTH");
  }

  /** How often a level may use it. */
  public static String times(Benefit benefit, Optional<Integer> times, Say say) {
    return times
        .flatMap(
            most ->
                benefit
                    .per()
                    .map(per -> say.of("words.benefit-times." + per, Map.of("times", most))))
        .orElseGet(() -> say.word("benefit-times", "ANY"));
  }
}
