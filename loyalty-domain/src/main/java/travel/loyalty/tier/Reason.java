package travel.loyalty.tier;

/** Why a level is as it is. */
public enum Reason {
  /** Everybody has the lowest. */
  JOINED,
  REACHED,
  /** The term ended and its result was enough. */
  KEPT,
  /** The term ended and its result was not enough. */
  LOWERED,
  /** What was missing was made up for in the days of grace. */
  RESTORED,
  /** Refunds took back what the level was reached by; it is held to the end of its term. */
  REFUND_NOTED,
  /** Refunds took back what the level was reached by, and the programme takes the level back. */
  REFUNDED,
  /** Staff gave a level, to a day. */
  GIVEN,
  /** Came with another number of the same person. */
  MERGED,
  /** The day passed, or staff took the given level back. */
  GIVEN_ENDED,
  /** Staff made the term longer. */
  FROZEN
}
