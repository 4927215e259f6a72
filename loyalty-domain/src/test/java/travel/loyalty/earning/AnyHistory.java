package travel.loyalty.earning;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestTurns;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.booking.Bookings;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.offset.OffsetOrder;
import travel.loyalty.points.HoldPurpose;
import travel.loyalty.points.HoldRequest;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.WallClock;
import travel.loyalty.tier.TierHouse;

/**
 * Some members, what they book, change, give back and cancel over some months, and versions of the
 * programme that come in between: by chance, from a seed.
 */
public final class AnyHistory {

  /** What may stand in the programmes. */
  public enum Kind {
    /** Bonus rules have budgets and limits; each version begins after it was published. */
    LIMITS,
    /** Versions reach back; no rule has limits. */
    BACKDATED
  }

  private final TestDatabase database;
  private final Random random;
  private final Kind kind;
  private final Desk desk;
  private final TierHouse tiers;
  private final List<MemberNumber> members = new ArrayList<>();
  private final List<MemberNumber> companies = new ArrayList<>();
  private final Map<String, Sent> sent = new HashMap<>();

  /** A booking as it was last sent. */
  private record Sent(
      MemberNumber member,
      int revision,
      Instant paidAt,
      List<Line> lines,
      BookingStatus status,
      Optional<Long> hold) {}

  private record Line(ProductType type, Market market, int cents, int refunded) {}

  public AnyHistory(TestDatabase database, Random random, Kind kind) {
    this.database = database;
    this.random = random;
    this.kind = kind;
    desk = new Desk(database);
    tiers = new TierHouse(database, clock().asBusinessClock(), desk.programmes);
    IntStream.range(0, 6).forEach(i -> members.add(desk.member()));
    companies.addAll(List.of(desk.member(), desk.member()));
    companies.forEach(
        one ->
            desk.sql.update(
                "update member set member_class = 'CORPORATE' where id = ?", Desk.id(one)));
  }

  public TestClock clock() {
    return desk.clock;
  }

  public ProgrammeService programmes() {
    return desk.programmes;
  }

  /** What the ledger's own check finds wrong. */
  public List<String> faults() {
    return desk.faults();
  }

  public void happen(int steps) {
    publish(0);
    for (int step = 0; step < steps; step++) {
      pass(Duration.ofMinutes(1 + random.nextInt(6_000)));
      if (sent.isEmpty() || random.nextInt(3) > 0) {
        book("B-" + step);
      } else {
        change(List.copyOf(sent.keySet()).get(random.nextInt(sent.size())));
      }
      if (random.nextInt(4) == 0) {
        desk.adjust(any(members), money(1 + random.nextInt(100_000)));
      }
      if (random.nextInt(6) == 0) {
        employ(any(members));
      }
      if (random.nextInt(12) == 0) {
        publish(kind == Kind.BACKDATED ? -random.nextInt(30) : 1);
      }
    }
  }

  private void pass(Duration time) {
    tiers.reviewUntil(clock(), clock().instant().plus(time));
  }

  private void employ(MemberNumber member) {
    desk.sql.update(
        "update member set employer = ? where id = ?", Desk.id(any(companies)), Desk.id(member));
  }

  private void book(String reference) {
    Instant now = clock().instant();
    Instant paidAt = random.nextInt(4) == 0 ? now.minus(Duration.ofDays(random.nextInt(20))) : now;
    List<Line> lines = new ArrayList<>();
    for (int line = 0; line <= random.nextInt(3); line++) {
      ProductType type =
          List.of(ProductType.GROUP_TOUR, ProductType.INDEPENDENT, ProductType.HOTEL)
              .get(random.nextInt(3));
      Market market = random.nextBoolean() ? Market.OUTBOUND : Market.DOMESTIC;
      lines.add(new Line(type, market, 1_000 + random.nextInt(900_000), 0));
    }
    BookingStatus status = random.nextInt(8) == 0 ? BookingStatus.BOOKED : BookingStatus.PAID;
    MemberNumber member = any(members);
    send(reference, new Sent(member, 1, paidAt, lines, status, anyHold(member, lines)));
  }

  private void change(String reference) {
    Sent past = sent.get(reference);
    BookingStatus status =
        past.status() == BookingStatus.BOOKED || random.nextInt(4) > 0
            ? BookingStatus.PAID
            : BookingStatus.CANCELLED;
    Instant paidAt = past.status() == BookingStatus.BOOKED ? clock().instant() : past.paidAt();
    List<Line> lines = new ArrayList<>();
    for (Line line : past.lines()) {
      int back = random.nextInt(3) == 0 ? random.nextInt(line.cents() - line.refunded() + 1) : 0;
      int cents = random.nextInt(5) == 0 ? line.cents() + random.nextInt(100_000) : line.cents();
      lines.add(new Line(line.type(), line.market(), cents, line.refunded() + back));
    }
    Optional<Long> hold =
        past.hold().isEmpty() && status == BookingStatus.PAID
            ? anyHold(past.member(), lines)
            : past.hold();
    send(reference, new Sent(past.member(), past.revision() + 1, paidAt, lines, status, hold));
  }

  /** Points that pay a part, now and then. */
  private Optional<Long> anyHold(MemberNumber member, List<Line> lines) {
    if (random.nextBoolean()) {
      return Optional.empty();
    }
    Sample sample = Sample.booking();
    addLines(sample, lines);
    OffsetOrder order = new OffsetOrder(Optional.of("STORE"), sample.done().lines());
    Points most =
        database.inTransaction(() -> desk.offsets.quote(Desk.id(member), order)).maxPoints();
    if (most.isZero()) {
      return Optional.empty();
    }
    HoldRequest request =
        new HoldRequest(
            Desk.id(member),
            new Points(1 + random.nextLong(most.hundredths())),
            HoldPurpose.OFFSET,
            "cart",
            Optional.of(clock().instant().plus(Duration.ofDays(30))));
    return Optional.of(
        database.inTransaction(() -> desk.offsets.authorise(request, order, Desk.ERP)).id());
  }

  private void send(String reference, Sent booking) {
    try {
      desk.send(revision(reference, booking));
      sent.put(reference, booking);
    } catch (Refused closed) {
      // The hold timed out before the booking was paid: it is paid in money then.
      Sent inMoney =
          new Sent(
              booking.member(),
              booking.revision(),
              booking.paidAt(),
              booking.lines(),
              booking.status(),
              Optional.empty());
      desk.send(revision(reference, inMoney));
      sent.put(reference, inMoney);
    }
  }

  private static BookingRevision revision(String reference, Sent booking) {
    Sample sample =
        Sample.booking()
            .key("ERP", reference)
            .revision(booking.revision())
            .member(booking.member())
            .status(booking.status())
            .paidAt(booking.status() == BookingStatus.BOOKED ? null : booking.paidAt().toString())
            .tripEndsOn("2026-12-20");
    booking.hold().ifPresent(sample::hold);
    addLines(sample, booking.lines());
    return sample.done();
  }

  private static void addLines(Sample sample, List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      sample.line(
          Sample.line(
              Integer.toString(i + 1),
              line.type(),
              line.market(),
              money(line.cents()),
              money(line.refunded())));
    }
  }

  private static String money(int cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  /** Puts another programme in force from so many days after today on, and applies it backwards. */
  private void publish(int days) {
    String from =
        clock().instant().atZone(Sample.REFERENCE.zone()).toLocalDate().plusDays(days).toString();
    String document = anyProgramme(from);
    database.inTransaction(() -> desk.programmes.publish(document, Actor.staff("ben")));
    backdating().run(clock().instant(), TestTurns.KEPT);
  }

  private String anyProgramme(String from) {
    String general = "\"percent\": \"1.5\", \"rounding\": \"FLOOR\"}}";
    String percent = any(List.of("1.5", "0.7", "2.25"));
    return document()
        .replace("2000-01-01", from)
        .replaceFirst("\\{", "{" + companyPercent())
        .replace(
            "\"per\": \"100.00\", \"points\": \"1.00\"",
            "\"per\": \"%s\", \"points\": \"1.00\"".formatted(any(List.of("100.00", "70.00"))))
        .replace(
            general, "\"percent\": \"" + percent + "\", \"rounding\": \"HALF_UP\"}}, " + bonuses())
        .replace(
            "\"SILVER\", \"multiplier\": \"1.00\"",
            "\"SILVER\", \"multiplier\": \"%s\"".formatted(any(List.of("1.00", "1.25", "1.5"))));
  }

  private String document() {
    return kind == Kind.BACKDATED
        ? Sample.DOCUMENT.replace(", \"budget\": \"50000.00\", \"perMember\": \"500.00\"", "")
        : Sample.DOCUMENT;
  }

  // One that reaches back with less for companies would take from them, which it may not.
  private String companyPercent() {
    String percent = "\"company\": {\"percent\": \"%s\"}, ";
    return kind == Kind.BACKDATED
        ? percent.formatted("20")
        : any(List.of("", percent.formatted("20"), percent.formatted("33.3")));
  }

  private String bonuses() {
    return "{\"code\": \"FIRST\", \"kind\": \"BONUS\", \"when\": {\"firstBooking\": true},"
        + " \"earn\": {\"formula\": \"FIXED\", \"points\": \"25.00\"}},"
        + " {\"code\": \"GOLD_HOTEL\", \"kind\": \"BONUS\", \"when\": {\"types\": [\"HOTEL\"],"
        + " \"tiers\": [\"GOLD\", \"SILVER\"]}, \"earn\": {\"formula\": \"MULTIPLY\", \"factor\":"
        + " \"1.37\"}},"
        + " {\"code\": \"MORE\", \"kind\": \"BONUS\", \"when\": {\"types\": [\"GROUP_TOUR\","
        + " \"HOTEL\"]}, \"earn\": {\"formula\": \"MULTIPLY\", \"factor\": \"1.5\"}"
        + limits()
        + "}";
  }

  private String limits() {
    return kind == Kind.BACKDATED
        ? ""
        : any(
            List.of(
                ", \"budget\": \"300.00\"",
                ", \"budget\": \"200.00\", \"perMember\": \"60.00\"",
                ", \"budget\": \"400.00\", \"perMemberPer\": {\"period\": \"MONTH\","
                    + " \"points\": \"40.00\"}"));
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private BackdatingJob backdating() {
    BusinessClock business = clock().asBusinessClock();
    WallClock wall = new WallClock(clock());
    BackdatedVersions versions = new BackdatedVersions(desk.sql);
    BackdatingChunk chunk =
        new BackdatingChunk(
            new Bookings(desk.sql),
            desk.intake,
            new LineEarnings(desk.sql),
            desk.programmes,
            versions,
            business,
            wall) {
          @Override
          public boolean next(int version, Instant from, Actor by) {
            return database.inTransaction(() -> super.next(version, from, by));
          }
        };
    return new BackdatingJob(desk.programmes, versions, chunk, wall);
  }
}
