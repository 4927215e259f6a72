package travel.loyalty.webhook;

/**
 * A subscription that was just made, or whose secret was just replaced.
 *
 * @param secret {@code whsec_...}, shown this once
 */
public record NewWebhook(WebhookView webhook, String secret) {}
