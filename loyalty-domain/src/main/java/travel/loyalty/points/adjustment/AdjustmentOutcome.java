package travel.loyalty.points.adjustment;

import travel.loyalty.points.Posted;

/** What became of a request to adjust. */
public sealed interface AdjustmentOutcome {

  /** It was within the limit and stands in the ledger. */
  record Done(Posted posted) implements AdjustmentOutcome {}

  /** It is above the limit and waits for a second person. */
  record Waiting(long approval) implements AdjustmentOutcome {}
}
