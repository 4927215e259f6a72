package travel.loyalty.earning;

import jakarta.ejb.ApplicationException;
import jakarta.ejb.EJBTransactionRolledbackException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.TestMembers;
import travel.loyalty.audit.AuditService;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingService;
import travel.loyalty.booking.Bookings;
import travel.loyalty.booking.BookingsRecorded;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.Members;
import travel.loyalty.offset.OffsetHouse;
import travel.loyalty.offset.OffsetService;
import travel.loyalty.offset.Offsets;
import travel.loyalty.points.Adjustment;
import travel.loyalty.points.AuditReport;
import travel.loyalty.points.Balance;
import travel.loyalty.points.BudgetDays;
import travel.loyalty.points.Budgets;
import travel.loyalty.points.Explanation;
import travel.loyalty.points.PointsService;
import travel.loyalty.points.Posted;
import travel.loyalty.points.PostedProgrammeVeto;
import travel.loyalty.points.Posting;
import travel.loyalty.points.Spend;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.ProgrammeVeto;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;
import travel.loyalty.tier.MemberTiers;
import travel.loyalty.tier.TierHouse;

/** The door for bookings with all that stands behind it, outside the container. */
final class Desk {

  static final Actor ERP = Actor.client("erp");
  private static final AtomicLong ORDERS = new AtomicLong();
  private static final AtomicLong MEMBERS = new AtomicLong(88_000_000_000L);

  final TestDatabase database;
  final TestClock clock = new TestClock("2026-03-01T02:00:00Z");
  final Sql sql;
  final ProgrammeService programmes;
  final PointsService points;
  final BookingService bookings;
  final EarningService earning;
  final TestEvents<BookingsRecorded> recorded = new TestEvents<>();
  final BookingIntake intake;
  final OffsetService offsets;

  Desk(TestDatabase database) {
    this(database, database.sql());
  }

  Desk(TestDatabase database, Sql sql) {
    this.database = database;
    this.sql = sql;
    BusinessClock business = clock.asBusinessClock();
    new FirstProgramme(sql, business).layDown();
    AuditService audit = new AuditService(sql, business, new WallClock());
    Bookings kept = new Bookings(sql);
    List<ProgrammeVeto> vetoes =
        List.of(new BookedProgrammeVeto(kept), new PostedProgrammeVeto(sql));
    programmes = new ProgrammeService(sql, business, audit, vetoes);
    points = new WrappingPoints(sql, business, programmes);
    bookings = new BookingService(sql, business);
    Members members = new Members(sql);
    LineEarnings earnings = new LineEarnings(sql);
    BonusBudgets budgets =
        new BonusBudgets(new Budgets(sql, new BudgetDays(sql, business, programmes)));
    MemberTiers tiers = new TierHouse(database, business, programmes).tiers();
    OffsetHouse offset = new OffsetHouse(sql, tiers);
    offsets = offset.service(business, programmes, points);
    Offsets paying = offset.offsets(points);
    IntakeWriter writer =
        new IntakeWriter(
            kept,
            earnings,
            budgets,
            points,
            recorded,
            new TierCredits(tiers),
            new CompanyCredits(members, new CompanyEarnings(sql)),
            paying);
    intake =
        new BookingIntake(kept, earnings, members, programmes, points, writer, paying, business);
    earning =
        new EarningService(
            intake,
            new OwnTransaction(intake),
            new EarningQuotes(programmes, members, kept, budgets, tiers, business),
            new ProgrammeReplay(kept, earnings, members, paying, programmes, business));
  }

  /** What the container does with what is no application exception. */
  private static final class WrappingPoints extends PointsService {
    WrappingPoints(Sql sql, BusinessClock clock, ProgrammeService programmes) {
      super(sql, clock, programmes, new TestEvents<>());
    }

    @Override
    public List<Posted> postAll(List<? extends Posting> postings, Actor actor) {
      try {
        return super.postAll(postings, actor);
      } catch (RuntimeException failure) {
        if (isOfTheApplication(failure.getClass())) {
          throw failure;
        }
        throw new EJBTransactionRolledbackException("rolled back", failure);
      }
    }

    private static boolean isOfTheApplication(Class<?> failure) {
      return failure != null
          && (failure.isAnnotationPresent(ApplicationException.class)
              || isOfTheApplication(failure.getSuperclass()));
    }
  }

  /** What the container does for {@code REQUIRES_NEW}. */
  private final class OwnTransaction extends IntakeTransaction {
    OwnTransaction(BookingIntake intake) {
      super(intake);
    }

    @Override
    public List<BatchResult> takeIn(List<BookingRevision> revisions, Actor actor) {
      return database.inTransaction(() -> super.takeIn(revisions, actor));
    }
  }

  MemberNumber member() {
    long body = MEMBERS.incrementAndGet();
    MemberNumber number =
        IntStream.range(0, 10)
            .mapToObj(check -> MemberNumber.parse(Long.toString(body) + check))
            .flatMap(java.util.Optional::stream)
            .findFirst()
            .orElseThrow();
    TestMembers.add(sql, body, number.digits(), clock.instant());
    return number;
  }

  static MemberId id(MemberNumber number) {
    return new MemberId(Long.parseLong(number.digits().substring(0, 11)));
  }

  BookingReceipt send(BookingRevision revision) {
    return send(revision, ERP);
  }

  BookingReceipt send(BookingRevision revision, Actor actor) {
    return database.inTransaction(() -> earning.record(revision, actor));
  }

  List<BatchResult> sendAll(List<BookingRevision> revisions) {
    return earning.recordAll(revisions, ERP);
  }

  /** {@code pending/available/debt} now. */
  String balance(MemberNumber member) {
    Balance balance = database.inTransaction(() -> points.balance(id(member)));
    return balance.pending() + "/" + balance.available() + "/" + balance.debt();
  }

  /** The kinds and points of all entries, oldest first: {@code PENDING 36.00}. */
  List<String> ledger(MemberNumber member) {
    return database.inTransaction(
        () ->
            points.ledger(id(member), PageRequest.first(500)).rows().stream()
                .map(entry -> entry.kind() + " " + entry.points())
                .toList());
  }

  void spend(MemberNumber member, String number) {
    SourceRef order = new SourceRef("REDEMPTION", "R-" + ORDERS.incrementAndGet());
    Spend spend = new Spend(id(member), points(number), order, Explanation.given(points(number)));
    database.inTransaction(() -> points.spend(spend, Actor.staff("ben")));
  }

  void adjust(MemberNumber member, String number) {
    SourceRef why = new SourceRef("ADJUSTMENT", "C-" + ORDERS.incrementAndGet());
    Instant end = clock.instant().plusSeconds(86_400L * 730);
    Adjustment adjustment = new Adjustment(id(member), points(number), why, end);
    database.inTransaction(() -> points.adjust(adjustment, Actor.staff("ben")));
  }

  /** What the ledger's own check finds wrong. */
  List<String> faults() {
    AuditReport report = points.audit();
    List<String> faults = new ArrayList<>();
    report.invariants().forEach(i -> i.violations().forEach(v -> faults.add(i.code() + " " + v)));
    return faults;
  }

  static Points points(String text) {
    return Points.of(text);
  }
}
