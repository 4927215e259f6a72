package travel.loyalty.laboratory;

/** A replay waits, as soon as the transaction that says so is through. */
public record ReplayAsked(ReplayId id) {}
