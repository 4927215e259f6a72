package travel.loyalty.admin.award;

import java.util.List;
import java.util.Optional;
import travel.loyalty.activity.AwardTotals;
import travel.loyalty.shared.Points;

/**
 * An award in the reader's language.
 *
 * @param isInForce whether the programme has it still
 * @param rule what it is given for
 * @param limits what holds for it besides, a sentence each
 * @param left of its budget
 */
public record AwardRow(
    String code,
    boolean isInForce,
    String rule,
    List<String> limits,
    Optional<Points> budget,
    Optional<Points> left,
    AwardTotals.Total total) {}
