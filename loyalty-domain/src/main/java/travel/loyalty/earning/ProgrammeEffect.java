package travel.loyalty.earning;

import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;

/**
 * What another programme would have made of the bookings recorded: compared for those paid from its
 * first day on.
 *
 * @param bookings how many were replayed
 * @param better members who would have more
 * @param worse members who would have less
 * @param change of points, all members together
 * @param value that change at face value
 * @param backwards what members get for what is paid already, once it is published
 */
public record ProgrammeEffect(
    int bookings, int better, int worse, Points change, Money value, BackwardEffect backwards) {}
