package travel.loyalty.webhook;

import java.util.List;

/** Cuts what a target answered to what the log keeps: one line, no secret of ours. */
final class AnswerText {

  private static final int LENGTH_MAX = 200;
  private static final String SECRET = SigningSecret.PREFIX + "[A-Za-z0-9+/=_-]*";
  private static final String HIDDEN = SigningSecret.PREFIX + "…";

  private AnswerText() {}

  /** The first 200 characters, also where the target sends back what we signed with. */
  static String of(String answer, List<SigningSecret> secrets) {
    String text = answer.replaceAll(SECRET, HIDDEN);
    for (SigningSecret secret : secrets) {
      String key = secret.reveal().substring(SigningSecret.PREFIX.length());
      text = text.replace(key, "…");
    }
    String line = text.replaceAll("[\\p{Cntrl}\\s\\p{Cs}]+", " ").strip();
    if (line.length() <= LENGTH_MAX) {
      return line;
    }
    boolean splits = Character.isHighSurrogate(line.charAt(LENGTH_MAX - 1));
    return line.substring(0, splits ? LENGTH_MAX - 1 : LENGTH_MAX);
  }
}
