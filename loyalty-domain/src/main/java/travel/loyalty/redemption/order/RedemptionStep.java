package travel.loyalty.redemption.order;

import java.time.Instant;
import java.util.Optional;
import travel.loyalty.points.Reversal.Fault;

/**
 * A state that an order came to.
 *
 * @param by who, as tables keep it
 * @param note why, or what was done; may be empty
 * @param fault whose it is that it was taken back; empty for every other step
 */
public record RedemptionStep(
    RedemptionState state, Instant at, String by, String note, Optional<Fault> fault) {}
