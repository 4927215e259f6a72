package travel.loyalty.programme;

import travel.loyalty.shared.Points;

/**
 * What a draft would change, in figures, when the recorded bookings were replayed by it.
 *
 * @param bookings that were replayed
 * @param better members who would have earned more, and {@code worse} less
 * @param change of the points of all of them
 * @param raised members who get more for what they have paid already, since it counts backwards
 * @param raise what they get together
 */
public record Simulation(
    int bookings, int better, int worse, Points change, int raised, Points raise) {}
