package travel.loyalty.redemption.reward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import travel.loyalty.programme.tiers.Tiers;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

/** Finds all faults of what staff write about a reward, each at its field. */
final class RewardCheck {

  static final Points PRICE_MIN = Points.of("0.01");
  static final Points PRICE_MAX = Points.of("100000000.00");
  static final int STOCK_MAX = 1_000_000;
  static final int TIMES_MAX = 1_000;
  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");

  private final List<FieldError> faults = new ArrayList<>();

  /**
   * Makes sure that a code may name a reward: capitals, digits, hyphens and underscores, at most 40
   * of them.
   */
  RewardCheck code(String code) {
    if (code.isEmpty()) {
      faults.add(new FieldError("/code", "required"));
    } else if (!CODE.matcher(code).matches()) {
      faults.add(new FieldError("/code", "reward-code"));
    }
    return this;
  }

  RewardCheck details(RewardDetails details, Tiers tiers) {
    texts(details);
    price("/price", details.price());
    details.levelPrices().forEach((level, price) -> price("/price." + level, price));
    level("/minLevel", details.minLevel(), tiers);
    details.levelPrices().keySet().stream()
        .filter(level -> !tiers.codes().contains(level))
        .forEach(level -> faults.add(new FieldError("/price." + level, "unknown")));
    details.stock().ifPresent(stock -> within("/stock", stock, 0, STOCK_MAX));
    details.limit().ifPresent(limit -> within("/limitTimes", limit.times(), 1, TIMES_MAX));
    window(details.shown());
    return this;
  }

  // A reward that nobody can read the name of is none; a language may wait for its translation.
  private void texts(RewardDetails details) {
    if (details.texts().isEmpty()) {
      faults.add(new FieldError("/name." + RewardDetails.LANGUAGES.get(0), "required"));
    }
    details.texts().forEach(this::text);
  }

  private void text(String language, RewardText text) {
    if (text.name().isEmpty()) {
      faults.add(new FieldError("/name." + language, "required"));
    }
    length("/name." + language, text.name(), RewardText.NAME_MAX);
    length("/summary." + language, text.summary(), RewardText.SUMMARY_MAX);
    length("/terms." + language, text.terms(), RewardText.TERMS_MAX);
  }

  private void length(String pointer, String text, int most) {
    if (text.length() > most) {
      faults.add(new FieldError(pointer, "too-long", Map.of("max", most)));
    }
  }

  private void price(String pointer, Points price) {
    if (price.compareTo(PRICE_MIN) < 0 || price.compareTo(PRICE_MAX) > 0) {
      faults.add(
          new FieldError(pointer, "out-of-range", Map.of("least", PRICE_MIN, "most", PRICE_MAX)));
    }
  }

  private void level(String pointer, Optional<String> level, Tiers tiers) {
    level
        .filter(code -> !tiers.codes().contains(code))
        .ifPresent(code -> faults.add(new FieldError(pointer, "unknown")));
  }

  private void within(String pointer, int number, int least, int most) {
    if (number < least || number > most) {
      faults.add(new FieldError(pointer, "out-of-range", Map.of("least", least, "most", most)));
    }
  }

  private void window(RewardDetails.Window shown) {
    shown
        .from()
        .flatMap(from -> shown.until().filter(until -> until.isBefore(from)))
        .ifPresent(until -> faults.add(new FieldError("/shownUntil", "before-start")));
  }

  /**
   * Refuses what has faults.
   *
   * @throws Refused {@code validation}
   */
  void require() {
    if (!faults.isEmpty()) {
      throw Refused.invalid(faults);
    }
  }
}
