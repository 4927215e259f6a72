package travel.loyalty.redemption.order;

/** Why a member cannot have a reward, the first that applies. */
public enum Hindrance {
  /** It is not shown to members, or not on this day. */
  CLOSED("reward-closed"),
  /** It is for higher levels. */
  LEVEL("reward-level"),
  /** The member had as many as one person may have. */
  LIMIT("reward-limit"),
  SOLD_OUT("out-of-stock"),
  POINTS("insufficient-points");

  private final String reason;

  Hindrance(String reason) {
    this.reason = reason;
  }

  /** The word of the API. */
  public String reason() {
    return reason;
  }
}
