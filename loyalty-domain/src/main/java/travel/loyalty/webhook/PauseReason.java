package travel.loyalty.webhook;

/** Why nothing is sent for a while. */
public enum PauseReason {
  /** Somebody wanted it. */
  ASKED,
  /** No attempt succeeded for days. */
  FAILING,
  /** The target answered 410: there is nobody any more. */
  GONE
}
