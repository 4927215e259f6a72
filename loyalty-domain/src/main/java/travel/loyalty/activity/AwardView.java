package travel.loyalty.activity;

import java.util.Optional;
import travel.loyalty.programme.Award;
import travel.loyalty.shared.Points;

/**
 * An award and what came of it.
 *
 * @param award as the programme in force has it; empty where it has it no more
 * @param left of its budget; empty where it has none
 */
public record AwardView(
    String code, Optional<Award> award, AwardTotals.Total total, Optional<Points> left) {}
