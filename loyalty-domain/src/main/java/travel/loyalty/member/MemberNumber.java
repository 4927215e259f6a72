package travel.loyalty.member;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * The number on a member's card: twelve digits, the last a check digit (Luhn), so that a mistyped
 * digit or two neighbours exchanged never name another member.
 *
 * @param digits the twelve digits without spaces
 */
public record MemberNumber(String digits) {

  private static final int LENGTH = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  public MemberNumber {
    if (!isValid(digits)) {
      throw new IllegalArgumentException("Expected twelve digits with a check digit: " + digits);
    }
  }

  /** Reads what a person or a system wrote, spaces allowed; empty if it is no member number. */
  public static Optional<MemberNumber> parse(String text) {
    String digits = text.replaceAll("[\\s\\u00a0\\u3000]", "");
    return isValid(digits) ? Optional.of(new MemberNumber(digits)) : Optional.empty();
  }

  /** Draws a number; whether it is free, the caller asks the table. */
  static MemberNumber random() {
    long body = 80_000_000_000L + RANDOM.nextLong(10_000_000_000L);
    return new MemberNumber(body + checkDigit(Long.toString(body)));
  }

  private static boolean isValid(String digits) {
    return digits.length() == LENGTH
        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        && digits.endsWith(checkDigit(digits.substring(0, LENGTH - 1)));
  }

  private static String checkDigit(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      // Luhn doubles every second digit, beginning beside the check digit.
      int weighted = i % 2 == 0 ? digit * 2 : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return Integer.toString((10 - sum % 10) % 10);
  }

  /** Four by four, as people read it: {@code 8860 2214 0935}. */
  public String grouped() {
    return digits.substring(0, 4) + ' ' + digits.substring(4, 8) + ' ' + digits.substring(8);
  }

  /** The bare digits, as tables and addresses of pages carry it. */
  @Override
  public String toString() {
    return digits;
  }
}
