package travel.loyalty.webhook;

/**
 * What came of one attempt.
 *
 * @param status of the answer; 0 where there was none
 * @param answer the beginning of its body as it came
 */
record Outcome(int status, Fault fault, String answer) {

  private static final int GONE = 410;

  static Outcome failed(Fault fault) {
    return new Outcome(0, fault, "");
  }

  boolean isTaken() {
    return status / 100 == 2;
  }

  /** Whether the target says that nobody will ever be there again. */
  boolean isGone() {
    return status == GONE;
  }
}
