package travel.loyalty.member;

/**
 * Hides most of what identifies a person, for lists and for callers without the right to see it.
 */
public final class Masking {

  private static final String STARS = "****";

  private Masking() {}

  /** {@code 林小雨} becomes {@code 林**}, {@code Ana Silva} becomes {@code A**}. */
  public static String name(String name) {
    return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
  }

  /** {@code +8613800130000} becomes {@code 138****0000}; a foreign one keeps its country's sign. */
  public static String mobile(String mobile) {
    String number = mobile.startsWith("+86") ? mobile.substring(3) : mobile;
    if (number.length() < 8) {
      return number.isEmpty() ? "" : STARS;
    }
    return number.substring(0, 3) + STARS + number.substring(number.length() - 4);
  }

  /** {@code lin@example.com} becomes {@code l****@example.com}. */
  public static String email(String email) {
    int at = email.indexOf('@');
    return at < 1 ? "" : email.charAt(0) + STARS + email.substring(at);
  }
}
