package travel.loyalty.tier;

import java.time.LocalDate;
import travel.loyalty.programme.tiers.Days;

/**
 * A level that was lost and can come back.
 *
 * @param countsFrom the first day of the term whose result was not enough
 * @param days in which what was missing can be made up for
 */
record Grace(String level, LocalDate countsFrom, Days days) {}
