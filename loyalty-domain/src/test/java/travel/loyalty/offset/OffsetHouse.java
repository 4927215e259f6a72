package travel.loyalty.offset;

import travel.loyalty.TestEvents;
import travel.loyalty.booking.Bookings;
import travel.loyalty.member.Members;
import travel.loyalty.points.Holds;
import travel.loyalty.points.PointsHouse;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Sql;
import travel.loyalty.tier.MemberTiers;

/** Paying by points with all that stands behind it, outside the container. */
public final class OffsetHouse {

  private final Sql sql;
  private final MemberTiers tiers;

  public OffsetHouse(Sql sql, MemberTiers tiers) {
    this.sql = sql;
    this.tiers = tiers;
  }

  private CapFacts facts() {
    return new CapFacts(tiers, new Bookings(sql));
  }

  /** For the feature that takes bookings in. */
  public Offsets offsets(PointsService points) {
    return new Offsets(new OffsetRows(sql), facts(), new Holds(sql), new Members(sql), points);
  }

  /** For those who only read. */
  public Offsets offsets(BusinessClock clock, ProgrammeService programmes) {
    return offsets(new PointsService(sql, clock, programmes, new TestEvents<>()));
  }

  /** The door. */
  public OffsetService service(
      BusinessClock clock, ProgrammeService programmes, PointsService points) {
    return new OffsetService(
        facts(),
        new OffsetRows(sql),
        new Members(sql),
        programmes,
        points,
        PointsHouse.holds(sql, clock, points),
        clock);
  }
}
