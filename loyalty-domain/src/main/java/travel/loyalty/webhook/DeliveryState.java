package travel.loyalty.webhook;

/** Where a delivery stands. */
public enum DeliveryState {
  /** An attempt is due, or will be. */
  WAITING,
  /** The target took it. */
  DELIVERED,
  /** The last attempt failed too: only a person or the client asks for more. */
  DEAD
}
