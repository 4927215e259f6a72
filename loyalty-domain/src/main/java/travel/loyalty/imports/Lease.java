package travel.loyalty.imports;

/**
 * A worker's right to work at an import.
 *
 * @param token grows with each lease; a late worker is known by a lower one
 */
record Lease(ImportId id, long token) {}
