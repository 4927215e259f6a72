package travel.loyalty.points;

/**
 * What an entry does to pending (p), available (a), held (h) and debt (d). The names are those of
 * the API and are kept in tables: they never change.
 */
public enum EntryKind {
  /** +p: earned, not yet usable. */
  PENDING,
  /** −p +a: the waiting time is over. */
  MATURED,
  /** +a at once. */
  EARNED,
  /** −a +h: set aside for an order under way. */
  HELD,
  /** −h +a: no longer set aside. */
  RELEASED,
  /** −a, or −h at capture: spent. */
  REDEEMED,
  /** +a: a redemption taken back. */
  REVERSED,
  /** −a: the end of a lot was reached. */
  EXPIRED,
  /** −p or −a: what gave the points became less. */
  CLAWED_BACK,
  /** +d: clawed back, but already spent. */
  DEBT,
  /** −a −d: at the moment points become available. */
  DEBT_REPAID,
  /** −d: out of the money of a refund. */
  DEBT_SETTLED,
  /** ±a: by decision of a person, with a reason. */
  ADJUSTED,
  /** +a: from another member. */
  TRANSFERRED_IN,
  /** −a: to another member. */
  TRANSFERRED_OUT,
  /** −a: given to a charity. */
  DONATED
}
