package travel.loyalty.redemption.order;

/** Where an order stands. The names are those of the API and of the tables: they never change. */
public enum RedemptionState {
  /** The points are spent and the pieces are the member's. */
  CONFIRMED,
  /** Handed over, done, or paid to the good cause. */
  FULFILLED,
  /** Taken back before it was fulfilled: points and pieces are where they were. */
  CANCELLED,
  /** Taken back after it was fulfilled: the points are back, the pieces are not in the stock. */
  REVERSED;

  /** Whether points were spent on it and not given back. */
  public boolean isStanding() {
    return this == CONFIRMED || this == FULFILLED;
  }

  /** What it becomes when it is taken back. */
  RedemptionState takenBack() {
    return this == CONFIRMED ? CANCELLED : REVERSED;
  }
}
