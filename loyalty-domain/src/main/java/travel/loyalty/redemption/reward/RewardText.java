package travel.loyalty.redemption.reward;

/**
 * What members read of a reward in one language.
 *
 * @param name 1 to {@link #NAME_MAX} characters
 * @param summary at most {@link #SUMMARY_MAX} characters
 * @param terms at most {@link #TERMS_MAX} characters
 */
public record RewardText(String name, String summary, String terms) {

  public static final int NAME_MAX = 100;
  public static final int SUMMARY_MAX = 500;
  public static final int TERMS_MAX = 4000;

  public RewardText {
    name = name.strip();
    summary = summary.strip();
    terms = terms.strip();
  }

  /** Whether nothing is written in this language. */
  public boolean isBlank() {
    return name.isEmpty() && summary.isEmpty() && terms.isEmpty();
  }

  /** Whether it says all that members want to know. */
  public boolean isComplete() {
    return !name.isEmpty() && !summary.isEmpty() && !terms.isEmpty();
  }
}
