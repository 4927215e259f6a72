package travel.loyalty.points;

import travel.loyalty.shared.Points;

/**
 * Points of one lot that go from one of its parts to another.
 *
 * @param points more than zero
 */
record Allocation(Lot lot, LotPart from, LotPart to, Points points) {}
