package travel.loyalty.merge;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.access.SessionService;
import travel.loyalty.audit.AuditService;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingService;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.earning.EarningHouse;
import travel.loyalty.earning.EarningService;
import travel.loyalty.member.Duplicates;
import travel.loyalty.member.Enrolment;
import travel.loyalty.member.MemberFixture;
import travel.loyalty.member.MemberMerges;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberView;
import travel.loyalty.member.Members;
import travel.loyalty.member.MergeView;
import travel.loyalty.points.Credit;
import travel.loyalty.points.Explanation;
import travel.loyalty.points.PointsService;
import travel.loyalty.points.Wallets;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.Heat;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/** Merges with all that stands behind them, outside the container. */
final class MergeHouse {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final Actor BEN = Actor.staff("ben");
  static final Actor EVE = Actor.staff("eve");
  static final Points LIMIT = Points.of("500.00");
  private static final Actor TILL = Actor.client("till");

  final TestDatabase database;
  final MemberFixture people;
  final Members members;
  final PointsService points;
  final BookingService bookings;
  final MergeService merges;
  final TestEvents<Object> told = new TestEvents<>();
  private final EarningService earning;

  MergeHouse(TestDatabase database) {
    this.database = database;
    people = new MemberFixture(database);
    people.clock().moveTo(start("2026-03-01"));
    BusinessClock clock = people.clock().asBusinessClock();
    Sql sql = database.sql();
    new FirstProgramme(sql, clock).layDown();
    WallClock wall = new WallClock(people.clock());
    AuditService audit = new AuditService(sql, clock, wall);
    ProgrammeService programmes = new ProgrammeService(sql, clock, audit, List.of());
    EarningHouse house = new EarningHouse(database, clock, programmes);
    earning = house.service();
    points = house.points();
    bookings = new BookingService(sql, clock);
    members = new Members(sql);
    Wallets wallets = new Wallets(sql, clock, programmes, new TestEvents<>());
    merges =
        new MergeService(
            members,
            new MemberMerges(sql, new SessionService(sql, wall), audit, told, clock),
            new Duplicates(sql),
            wallets,
            new MergeSides(members, points, wallets, bookings));
  }

  static Instant start(String day) {
    return LocalDate.parse(day).atStartOfDay(SHANGHAI).toInstant();
  }

  MemberView joins(Enrolment.Builder enrolment) {
    return people.enrol(enrolment.build()).member();
  }

  void credits(MemberId member, SourceRef source, String rule, String number, String lastDay) {
    Points worth = Points.of(number);
    Credit credit =
        new Credit(
            member,
            worth,
            source,
            rule,
            1,
            people.clock().instant(),
            start(lastDay).plus(Duration.ofDays(1)),
            Explanation.fixed(worth));
    database.inTransaction(() -> points.credit(credit, TILL));
  }

  /** A trip in the country that is paid now. */
  void books(MemberNumber member, String reference, int revision, String amount, String refunded) {
    BookingRevision booking =
        new BookingRevision(
            new BookingKey("till", reference),
            revision,
            Optional.of(member),
            BookingStatus.PAID,
            Optional.empty(),
            start("2026-02-28"),
            Optional.of(start("2026-03-01")),
            Optional.of(LocalDate.parse("2026-03-20")),
            Optional.empty(),
            List.of(line(amount, refunded)),
            Optional.empty());
    database.inTransaction(() -> earning.record(booking, TILL));
  }

  private static BookingLine line(String amount, String refunded) {
    return new BookingLine(
        "1",
        ProductType.GROUP_TOUR,
        Optional.of(Market.DOMESTIC),
        Optional.empty(),
        Optional.empty(),
        Heat.NORMAL,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        1,
        Money.of(new BigDecimal(amount), "CNY"),
        Money.of(new BigDecimal(refunded), "CNY"),
        Optional.empty());
  }

  MergeView merges(MemberView survivor, MemberView merged) {
    return database.inTransaction(
        () -> merges.merge(survivor.number(), merged.number(), "Joined twice", LIMIT, BEN));
  }

  void parts(MergeView merge) {
    database.inTransaction(() -> merges.undo(merge.id(), "Two brothers", EVE));
  }

  String balance(MemberView member) {
    var balance = database.inTransaction(() -> points.balance(member.id()));
    return balance.pending() + "/" + balance.available() + "/" + balance.debt();
  }
}
