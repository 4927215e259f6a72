package travel.loyalty.earning.claim;

/** Proof that belongs to a claim. */
public record ClaimFile(long id, String name, String mediaType, long bytes) {}
