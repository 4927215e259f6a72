package travel.loyalty.tier;

import java.time.LocalDate;
import travel.loyalty.programme.tiers.Qualifying;

/**
 * A step of a member's level, for pages.
 *
 * @param number counts from 1
 * @param day from which the level counts
 * @param counted what the review counted
 * @param by who wrote it
 */
public record StepView(
    int number,
    LocalDate day,
    String level,
    Reason reason,
    Qualifying counted,
    String note,
    String by) {}
