package travel.loyalty.points;

import java.time.LocalDate;
import travel.loyalty.shared.Points;

/**
 * One step of the expiry ladder.
 *
 * @param on the last day of use, in the programme's zone
 * @param points what ends with that day
 * @param cumulative what ends with that day or before
 */
public record Expiring(LocalDate on, Points points, Points cumulative) {}
