package travel.loyalty.tier;

import java.time.LocalDate;
import travel.loyalty.programme.tiers.Qualifying;

/**
 * One step of a member's level.
 *
 * @param day from which it counts
 * @param before the level that counted until then
 * @param shown the level that counts
 * @param earned the level without what staff gave
 * @param counted what the review counted
 */
record Step(
    LocalDate day,
    String before,
    String shown,
    String earned,
    Reason reason,
    Qualifying counted,
    String note) {}
