package travel.loyalty.webhook;

/**
 * A delivery whose next attempt is due.
 *
 * @param attempts made so far, of all times
 * @param tries made since it was last asked for
 */
record DueDelivery(long id, long event, int attempts, int tries, String body) {

  /** The number of the attempt that is made now. */
  int attempt() {
    return attempts + 1;
  }
}
