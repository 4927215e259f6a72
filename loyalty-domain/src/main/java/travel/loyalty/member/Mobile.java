package travel.loyalty.member;

import java.util.Optional;

/** Brings a telephone number, however typed, to one form: {@code +} country code and digits. */
final class Mobile {

  private static final String CHINA = "\\+861[3-9]\\d{9}";
  private static final String ELSEWHERE = "\\+(?!86)[1-9]\\d{6,14}";

  private Mobile() {}

  /** Empty if it is no telephone number; eleven digits alone are a Chinese mobile. */
  static Optional<String> parse(String text) {
    String digits = text.strip().replaceAll("[\\s().\\-\\u2010-\\u2015\\u00a0]", "");
    String number = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
    if (number.matches("1[3-9]\\d{9}")) {
      number = "+86" + number;
    }
    return number.matches(CHINA) || number.matches(ELSEWHERE)
        ? Optional.of(number)
        : Optional.empty();
  }
}
