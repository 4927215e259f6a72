package travel.loyalty.webhook;

/** Whether a subscription is sent to. */
public enum WebhookState {
  ACTIVE,
  /** Events are written down and wait. */
  PAUSED
}
