package travel.loyalty.webhook;

/** A subscription was made, changed or removed: whoever remembers them reads them again. */
record SubscriptionsChanged() {}
