package travel.loyalty.imports;

/**
 * A worker's right to work at an import. Unlike a job's it stands in the row of what is worked at:
 * each chunk renews it in its own transaction, so that a late worker's chunk is rolled back whole.
 *
 * @param token grows with each lease; a late worker is known by a lower one
 */
record Lease(ImportId id, long token) {}
