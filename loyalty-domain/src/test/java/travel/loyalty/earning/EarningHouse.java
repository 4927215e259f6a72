package travel.loyalty.earning;

import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.booking.Bookings;
import travel.loyalty.booking.BookingsRecorded;
import travel.loyalty.booking.RecordedBookings;
import travel.loyalty.member.Members;
import travel.loyalty.offset.OffsetHouse;
import travel.loyalty.offset.Offsets;
import travel.loyalty.points.BudgetDays;
import travel.loyalty.points.Budgets;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.tier.MemberTiers;
import travel.loyalty.tier.TierHouse;

/** The door of earning without a container, on the test's database. */
public final class EarningHouse {

  private final TestDatabase database;
  private final BusinessClock clock;
  private final ProgrammeService programmes;
  private final TestEvents<BookingsRecorded> recorded = new TestEvents<>();

  public EarningHouse(TestDatabase database, BusinessClock clock, ProgrammeService programmes) {
    this.database = database;
    this.clock = clock;
    this.programmes = programmes;
  }

  /** What is told of the bookings that are taken in. */
  public TestEvents<BookingsRecorded> recorded() {
    return recorded;
  }

  public PointsService points() {
    return new PointsService(database.sql(), clock, programmes, new TestEvents<>());
  }

  private Offsets offsets() {
    return new OffsetHouse(database.sql(), new TierHouse(database, clock, programmes).tiers())
        .offsets(clock, programmes);
  }

  /** Reckons recorded bookings anew. */
  public Reckoner reckoner() {
    return new Reckoner(
        new RecordedBookings(database.sql()),
        new LineEarnings(database.sql()),
        new ReckonedEmployers(new CompanyEarnings(database.sql()), new Members(database.sql())),
        offsets(),
        new Members(database.sql()),
        new TierHouse(database, clock, programmes).tiers(),
        programmes,
        clock);
  }

  public EarningService service() {
    Bookings bookings = new Bookings(database.sql());
    Members members = new Members(database.sql());
    LineEarnings earnings = new LineEarnings(database.sql());
    BonusBudgets budgets =
        new BonusBudgets(
            new Budgets(database.sql(), new BudgetDays(database.sql(), clock, programmes)));
    PointsService points = points();
    MemberTiers tiers = new TierHouse(database, clock, programmes).tiers();
    BookingIntake intake =
        new BookingIntake(
            bookings,
            earnings,
            members,
            programmes,
            points,
            new IntakeWriter(
                bookings,
                earnings,
                budgets,
                points,
                recorded,
                new TierCredits(tiers),
                new CompanyCredits(members, new CompanyEarnings(database.sql())),
                offsets()),
            offsets(),
            clock);
    return new EarningService(
        intake,
        new IntakeTransaction(intake),
        new EarningQuotes(programmes, members, bookings, budgets, tiers, clock),
        new ProgrammeReplay(bookings, earnings, members, offsets(), programmes, clock));
  }
}
