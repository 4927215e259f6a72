package travel.loyalty.points;

import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Sql;

/** Doors of the ledger for the tests of other features. */
public final class PointsHouse {

  private PointsHouse() {}

  public static HoldService holds(Sql sql, BusinessClock clock, PointsService points) {
    return new HoldService(sql, clock, points);
  }
}
