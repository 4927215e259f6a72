package travel.loyalty.points;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.TestMembers;
import travel.loyalty.audit.AuditService;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/** The ledger in the words of its scenarios; days and hours are those of Shanghai. */
final class Book {

  static final int RULE_VERSION = 7;

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final Actor BEN = Actor.staff("ben");
  private static final AtomicLong MEMBERS = new AtomicLong(1000);

  final TestDatabase database;
  final TestClock clock = new TestClock("2026-01-01T00:00:00Z");
  final BusinessClock business = clock.asBusinessClock();
  final TestEvents<PointsPosted> events = new TestEvents<>();
  final ProgrammeService programme;
  final PointsService points;
  final Wallets wallets;
  MemberId member;

  Book(TestDatabase database) {
    this(database, database.sql());
  }

  /** With an {@link Sql} of its own, for example one that counts. */
  Book(TestDatabase database, Sql sql) {
    this.database = database;
    member = anybody();
    new FirstProgramme(sql, business).layDown();
    programme =
        new ProgrammeService(
            sql, business, new AuditService(sql, business, new WallClock()), List.of());
    points = new PointsService(sql, business, programme, events);
    wallets = new Wallets(sql, business, programme, events);
  }

  MemberId anybody() {
    return TestMembers.add(database.sql(), MEMBERS.incrementAndGet());
  }

  /** From now on everything is done under this number. */
  Book under(MemberId number) {
    member = number;
    return this;
  }

  /** Makes two numbers one. */
  void joins(MemberId survivor, MemberId merged, int merge) {
    SourceRef why = new SourceRef("MERGE", String.valueOf(merge));
    database.inTransaction(() -> wallets.join(survivor, merged, why, BEN));
  }

  /** Parts them again. */
  void parts(MemberId merged, int merge) {
    SourceRef why = new SourceRef("MERGE", merge + "/undone");
    database.inTransaction(() -> wallets.part(List.of(merged), why, BEN));
  }

  /** The start of a day, or a moment such as {@code 2026-03-26T23:59:59}. */
  static Instant at(String text) {
    LocalDateTime local =
        text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
    return local.atZone(SHANGHAI).toInstant();
  }

  Book today(String text) {
    clock.moveTo(at(text));
    return this;
  }

  /** Points usable at once, to the end of a day. */
  Posted earned(String reference, String number, String lastDay) {
    return credited(reference, number, clock.instant(), lastDay);
  }

  /** Points that wait for the start of a day. */
  Posted waits(String reference, String number, String availableOn, String lastDay) {
    return credited(reference, number, at(availableOn), lastDay);
  }

  private Posted credited(String reference, String number, Instant from, String lastDay) {
    return done(credit(member, reference, number, from, lastDay));
  }

  static Credit credit(
      MemberId member, String reference, String number, Instant from, String lastDay) {
    return new Credit(
        member,
        Points.of(number),
        new SourceRef("BOOKING", reference),
        "DOM_GROUP",
        RULE_VERSION,
        from,
        endOf(lastDay),
        Explanation.fixed(Points.of(number)));
  }

  static Instant endOf(String lastDay) {
    return LocalDate.parse(lastDay).plusDays(1).atStartOfDay(SHANGHAI).toInstant();
  }

  Posted spends(String reference, String number) {
    return done(spend(reference, number));
  }

  Spend spend(String reference, String number) {
    return new Spend(
        member,
        Points.of(number),
        new SourceRef("REDEMPTION", reference),
        Explanation.given(Points.of(number)));
  }

  Posted clawsBack(String reference, String number, String origin) {
    return done(
        new Clawback(
            member,
            Points.of(number),
            new SourceRef("BOOKING", reference),
            "DOM_GROUP",
            1,
            new SourceRef("BOOKING", origin),
            Explanation.fixed(Points.of(number).negated())));
  }

  /** Settles what the clawbacks of before left owing, out of money. */
  Posted settles(String reference, String owed, String money, String pointValue) {
    return done(
        new DebtSettlement(
            member,
            new SourceRef("BOOKING", reference),
            RULE_VERSION,
            Points.of(owed),
            Points.ZERO,
            Set.of(),
            Money.of(new BigDecimal(money), "CNY"),
            Money.of(new BigDecimal(pointValue), "CNY")));
  }

  Posted adjusts(String reference, String number) {
    return done(
        new Adjustment(
            member,
            Points.of(number),
            new SourceRef("ADJUSTMENT", reference),
            clock.instant().plusSeconds(86_400L * 730)));
  }

  Posted reverses(String reference, Reversal.Fault fault) {
    return done(new Reversal(member, new SourceRef("REDEMPTION", reference), fault));
  }

  Posted reschedules(String reference, String availableOn, String lastDay) {
    return done(
        new Reschedule(
            member,
            new SourceRef("BOOKING", reference),
            at(availableOn),
            endOf(lastDay),
            Map.of()));
  }

  /** Sets points aside until a moment, also those of others. */
  long holds(String number, Instant until, MemberId... along) {
    HoldTerms terms =
        new HoldTerms(
            member,
            Ids.next(),
            Points.of(number),
            HoldPurpose.OTHER,
            "order",
            "till",
            clock.instant(),
            until);
    done(new Authorise(terms, List.of(along)));
    return terms.id();
  }

  Posted captures(long hold, String number) {
    return done(new Capture(heldBy(hold), hold, Points.of(number)));
  }

  Posted releases(long hold) {
    return done(new Release(heldBy(hold), hold));
  }

  private List<MemberId> heldBy(long hold) {
    HoldStore holds = new HoldStore(database.sql());
    return Stream.concat(holds.one(hold).stream(), holds.shares(hold).stream())
        .map(each -> each.terms().account())
        .toList();
  }

  HoldState stateOf(long hold) {
    balance();
    return new HoldStore(database.sql()).one(hold).orElseThrow().state();
  }

  /** Posts in a transaction of its own. */
  Posted done(Posting posting) {
    return done(List.of(posting)).get(0);
  }

  List<Posted> done(List<? extends Posting> postings) {
    return database.inTransaction(() -> points.postAll(postings, BEN));
  }

  /** {@code pending/available/held/debt} now. */
  String balance() {
    return balance(member);
  }

  String balance(MemberId of) {
    Balance balance = database.inTransaction(() -> points.balance(of));
    return balance.pending()
        + "/"
        + balance.available()
        + "/"
        + balance.held()
        + "/"
        + balance.debt();
  }

  /** The kinds and points of all entries, oldest first: {@code PENDING 36.00}. */
  List<String> lines() {
    return entries().stream().map(entry -> entry.kind() + " " + entry.points()).toList();
  }

  List<EntryView> entries() {
    return database.inTransaction(() -> points.ledger(member, PageRequest.first(500)).rows());
  }

  /** What is left of each open lot and its last day: {@code 50.00 to 2027-05-10}. */
  List<String> lots() {
    return database.inTransaction(
        () ->
            points.account(member).lots().stream()
                .map(lot -> lot.remaining() + " to " + lastDay(lot.expiresAt()))
                .toList());
  }

  private static LocalDate lastDay(Instant end) {
    return end.atZone(SHANGHAI).toLocalDate().minusDays(1);
  }
}
