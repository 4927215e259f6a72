package travel.loyalty.activity.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.TestTurns;
import travel.loyalty.activity.AwardTotals;
import travel.loyalty.activity.Trips;
import travel.loyalty.audit.AuditService;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.PaidTrips;
import travel.loyalty.earning.EarningHouse;
import travel.loyalty.earning.EarningService;
import travel.loyalty.member.Enrolment;
import travel.loyalty.member.MemberEnrolled;
import travel.loyalty.member.MemberFixture;
import travel.loyalty.member.MemberView;
import travel.loyalty.member.Members;
import travel.loyalty.member.MembersMerged;
import travel.loyalty.points.Balance;
import travel.loyalty.points.BudgetDays;
import travel.loyalty.points.Budgets;
import travel.loyalty.points.Explanation;
import travel.loyalty.points.PointsService;
import travel.loyalty.points.Spend;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/** Friends with all that stands behind them, outside the container; people go by first names. */
final class ReferralHouse {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final Actor BEN = Actor.staff("ben");
  private static final Actor TILL = Actor.client("till");

  final TestDatabase database;
  final MemberFixture people;
  final TestEvents<Object> told = new TestEvents<>();
  final ProgrammeService programmes;
  final PointsService points;
  final ReferralJob job;
  final ReferralService service;
  private final ReferralWatch watch;
  private final EarningService earning;
  private final Map<String, MemberView> members = new HashMap<>();
  private final Map<String, Integer> revisions = new HashMap<>();

  ReferralHouse(TestDatabase database) {
    this.database = database;
    people = new MemberFixture(database);
    people.clock().moveTo(start("2026-01-01"));
    BusinessClock clock = people.clock().asBusinessClock();
    Sql sql = database.sql();
    new FirstProgramme(sql, clock).layDown();
    AuditService audit = new AuditService(sql, clock, new WallClock(people.clock()));
    programmes = new ProgrammeService(sql, clock, audit, List.of());
    EarningHouse house = new EarningHouse(database, clock, programmes);
    earning = house.service();
    points = house.points();
    ReferralStore store = new ReferralStore(sql);
    Members all = new Members(sql);
    watch = new ReferralWatch(store, new Suspicions(all, new PaidTrips(sql)), all, clock);
    house.recorded().observe(watch::on);
    people.events().observe(this::enrolled);
    ReferralRound round = round(sql, store);
    job = new ReferralJob(store, new TransactionalChunk(round));
    service = new ReferralService(sql, round, points, programmes, audit, clock);
  }

  private ReferralRound round(Sql sql, ReferralStore store) {
    ReferralCounts counts = new ReferralCounts(sql);
    PaidTrips trips = new PaidTrips(sql);
    return new ReferralRound(
        store,
        counts,
        new ReferralAwards(
            counts,
            new Budgets(sql, new BudgetDays(sql, people.clock().asBusinessClock(), programmes)),
            new AwardTotals(sql),
            points,
            told),
        new Suspicions(new Members(sql), trips),
        trips,
        points,
        programmes);
  }

  private void enrolled(Object event) {
    if (event instanceof MemberEnrolled enrolled) {
      watch.on(enrolled);
    }
  }

  /** What the container does around each call. */
  private final class TransactionalChunk extends ReferralChunk {
    TransactionalChunk(ReferralRound round) {
      super(round);
    }

    @Override
    public void look(MemberId friend, Instant now, Actor by) {
      database.inTransaction(() -> super.look(friend, now, by));
    }
  }

  static Instant start(String day) {
    return LocalDate.parse(day).atStartOfDay(SHANGHAI).toInstant();
  }

  /** That day begins, after all that fell due until then. */
  void today(String day) {
    Instant target = start(day);
    Optional<Instant> due = job.nextDue().filter(at -> !at.isAfter(target));
    while (due.isPresent()) {
      Instant at = due.get().isBefore(now()) ? now() : due.get();
      people.clock().moveTo(at);
      job.run(at, TestTurns.KEPT);
      due = job.nextDue().filter(next -> !next.isAfter(target));
    }
    people.clock().moveTo(target);
  }

  private Instant now() {
    return people.clock().instant();
  }

  void programme(String from, String to) {
    String day = LocalDate.ofInstant(now(), SHANGHAI).toString();
    String document = FirstProgramme.document().replace("2000-01-01", day).replace(from, to);
    if (!document.contains(to)) {
      throw new IllegalStateException("Nothing was replaced by " + to);
    }
    database.inTransaction(() -> programmes.publish(document, BEN));
  }

  MemberId joins(String name) {
    return joins(Enrolment.of(name, "INDIVIDUAL"));
  }

  MemberId joins(String name, String by) {
    return joins(Enrolment.of(name, "INDIVIDUAL").referralCode(member(by).referralCode()));
  }

  MemberId joins(Enrolment.Builder enrolment) {
    MemberView member = people.enrol(enrolment.build()).member();
    members.put(member.name(), member);
    return member.id();
  }

  /** Both numbers turn out to be one person's. */
  void turnOutToBeOne(String survivor, String merged) {
    MemberId stays = member(survivor).id();
    database
        .sql()
        .update("update member set merged_into = ? where id = ?", stays, member(merged).id());
    watch.on(new MembersMerged(stays, member(merged).id(), now()));
  }

  MemberView member(String name) {
    return members.get(name);
  }

  /** A trip that is paid now. */
  void pays(String name, String tripEnds) {
    pays(name, tripEnds, Optional.empty());
  }

  void pays(String name, String tripEnds, Optional<String> payer) {
    send(name, tripEnds, payer, "0.00");
  }

  /** So much of a trip of 3,000.00 is given back. */
  void refunds(String name, String tripEnds, String refunded) {
    send(name, tripEnds, Optional.empty(), refunded);
  }

  private void send(String name, String tripEnds, Optional<String> payer, String refunded) {
    int revision = revisions.merge(name + tripEnds, 1, Integer::sum);
    BookingRevision trip =
        Trips.trip(member(name), revision, tripEnds, payer, start("2026-01-01"), refunded);
    database.inTransaction(() -> earning.record(trip, TILL));
  }

  /** What the ledger says of an award, oldest first: {@code EARNED 500.00}. */
  List<String> awards(String name) {
    return database.inTransaction(
        () ->
            points.ledger(member(name).id(), PageRequest.first(500)).rows().stream()
                .filter(entry -> entry.source().kind().equals("REFERRAL"))
                .map(entry -> entry.kind() + " " + entry.points())
                .toList());
  }

  void spends(String name, String text) {
    Points worth = Points.of(text);
    Spend spend =
        new Spend(
            member(name).id(), worth, new SourceRef("REDEMPTION", "R-1"), Explanation.given(worth));
    database.inTransaction(() -> points.spend(spend, TILL));
  }

  Balance balance(String name) {
    return database.inTransaction(() -> points.balance(member(name).id()));
  }

  ReferralState state(String name) {
    return database.inTransaction(() -> service.ofFriend(member(name).id())).orElseThrow().state();
  }

  ReferralOverview overview(String name) {
    return database.inTransaction(() -> service.overview(member(name).id()));
  }

  void decides(ReferralService.Verdict verdict, String friend, String reason) {
    database.inTransaction(() -> service.decide(member(friend).id(), verdict, reason, BEN));
  }
}
