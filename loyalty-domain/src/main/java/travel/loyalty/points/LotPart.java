package travel.loyalty.points;

/** Where a point of a lot can be. The parts of a lot make up what was issued (I1). */
enum LotPart {
  PENDING,
  AVAILABLE,
  HELD,
  /** Spent. */
  CONSUMED,
  EXPIRED,
  /** Clawed back, adjusted away, or gone to repay a debt. */
  REVOKED
}
