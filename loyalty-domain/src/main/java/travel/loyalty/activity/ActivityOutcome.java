package travel.loyalty.activity;

import java.util.Optional;
import travel.loyalty.points.EntryView;
import travel.loyalty.shared.Points;

/**
 * What a result got.
 *
 * @param entry the entry of the ledger, where it got anything
 * @param limit why it got nothing: {@code budget-exhausted} or {@code per-day}
 * @param repeated whether it was recorded before
 */
public record ActivityOutcome(
    Points points, Optional<EntryView> entry, Optional<String> limit, boolean repeated) {}
