package travel.loyalty.imports;

/** There is an import to work at, as soon as the transaction that says so is through. */
public record WorkWaiting(ImportId id) {}
