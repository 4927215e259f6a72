package travel.loyalty.earning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingSource;
import travel.loyalty.booking.StoredBooking;
import travel.loyalty.booking.facts.LineFacts;
import travel.loyalty.booking.facts.MemberFacts;
import travel.loyalty.points.Clawback;
import travel.loyalty.points.Credit;
import travel.loyalty.points.Explanation;
import travel.loyalty.points.Operation;
import travel.loyalty.points.Posting;
import travel.loyalty.points.Reschedule;
import travel.loyalty.programme.EarningRule;
import travel.loyalty.programme.Formula;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeTimeline;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;

/**
 * Works out what a revision changes for the member: for each line and rule, what it earns now less
 * what it earned before. A line keeps the version of the programme it once earned by, unless the
 * booking was paid at another time than was thought.
 */
final class Settling {

  /**
   * What is known besides the revision.
   *
   * @param before what the lines earned by the revision that stood
   */
  record Known(
      MemberId member,
      MemberFacts facts,
      Optional<StoredBooking> stored,
      List<LineEarning> before,
      ProgrammeTimeline timeline,
      Instant now) {}

  private final BookingRevision booking;
  private final Known known;
  private final BonusLimit limit;
  private final Map<String, Map<String, LineEarning>> before = new LinkedHashMap<>();
  private final List<Posting> postings = new ArrayList<>();
  private final List<LineEarning> earnings = new ArrayList<>();
  private Optional<Instant> availableFrom = Optional.empty();
  private Qualifying counts = Qualifying.NOTHING;

  private Settling(BookingRevision booking, Known known, BonusLimit limit) {
    this.booking = booking;
    this.known = known;
    this.limit = limit;
    for (LineEarning earning : known.before()) {
      before
          .computeIfAbsent(earning.line(), line -> new LinkedHashMap<>())
          .put(earning.rule(), earning);
    }
  }

  static Settlement settle(BookingRevision booking, Known known, BonusLimit limit) {
    return new Settling(booking, known, limit).settle();
  }

  /**
   * What a version adds to a booking that stands, where it was published after it was paid: only
   * credits, with the dates that the line has.
   */
  static Settlement raise(
      BookingRevision booking, Known known, BonusLimit limit, Backdating backdating) {
    Settling settling = new Settling(booking, known, limit);
    booking.lines().forEach(line -> settling.raise(line, backdating));
    // Lines that are gone stay as they are.
    settling.before.values().forEach(rules -> settling.earnings.addAll(rules.values()));
    return new Settlement(
        NetRaise.of(settling.postings), settling.earnings, settling.availableFrom, settling.counts);
  }

  private void raise(BookingLine line, Backdating backdating) {
    Map<String, LineEarning> past =
        Optional.ofNullable(before.remove(line.line())).orElse(Map.of());
    Programme recorded = programme(past);
    Programme counting = backdating.choose(line, past, recorded);
    EarningDates dates = EarningDates.of(booking, known.stored(), recorded, known.now());
    availableFrom = availableFrom.filter(at -> at.isAfter(dates.from())).or(dates::asFrom);
    if (counting.version() == recorded.version() && !past.isEmpty()) {
      keep(line, past, recorded);
      return;
    }
    earn(line, past, counting, dates);
    // What is left counts by the one version: the rules that are none of it gave way to others.
    earnings.removeIf(
        earning -> earning.line().equals(line.line()) && earning.version() != counting.version());
  }

  private void keep(BookingLine line, Map<String, LineEarning> past, Programme recorded) {
    earnings.addAll(past.values());
    LineFacts facts = LineFacts.of(booking, line, known.facts(), recorded);
    EarningCalculator.earn(line.line(), facts, recorded)
        .earned()
        .forEach(earned -> count(earned, facts));
  }

  private Settlement settle() {
    known.stored().flatMap(StoredBooking::paidAt).ifPresent(this::countByThePayment);
    if (booking.status().earns()) {
      booking.lines().forEach(this::earn);
    }
    // Lines that are gone, and all lines of a booking that earns nothing any more.
    before.forEach((line, rules) -> rules.values().forEach(this::takeBack));
    postings.addAll(new Refunds(booking, known.stored()).settlements(known, postings, earnings));
    return new Settlement(postings, earnings, availableFrom, counts);
  }

  private void earn(BookingLine line) {
    Map<String, LineEarning> past =
        Optional.ofNullable(before.remove(line.line())).orElse(Map.of());
    Programme programme = programme(past);
    EarningDates dates = EarningDates.of(booking, known.stored(), programme, known.now());
    availableFrom = availableFrom.filter(at -> at.isAfter(dates.from())).or(dates::asFrom);
    reschedule(line, past, dates);
    earn(line, past, programme, dates);
  }

  private void earn(
      BookingLine line, Map<String, LineEarning> past, Programme programme, EarningDates dates) {
    LineFacts facts = LineFacts.of(booking, line, known.facts(), programme);
    Map<String, LineEarning> left = new LinkedHashMap<>(past);
    for (EarnedByRule earned : EarningCalculator.earn(line.line(), facts, programme).earned()) {
      count(earned, facts);
      Points had = points(left.remove(earned.code()));
      post(new Change(line.line(), earned, had, programme.version(), dates));
    }
    left.values().forEach(this::takeBack);
  }

  private void count(EarnedByRule earned, LineFacts facts) {
    if (!earned.rule().isBonus() && !(earned.rule().earn() instanceof Formula.None)) {
      counts = counts.plus(Qualifying.spent(facts.base(), earned.points().toDecimal()));
    }
  }

  private static Points points(LineEarning earning) {
    return earning == null ? Points.ZERO : earning.points();
  }

  private Programme programme(Map<String, LineEarning> past) {
    Instant paidAt = booking.paidAt().orElseThrow();
    boolean paidThen = known.stored().flatMap(StoredBooking::paidAt).equals(booking.paidAt());
    return past.values().stream()
        .findFirst()
        .filter(earning -> paidThen)
        .flatMap(earning -> known.timeline().version(earning.version()))
        .orElseGet(() -> known.timeline().inForceAt(paidAt));
  }

  private void reschedule(BookingLine line, Map<String, LineEarning> past, EarningDates dates) {
    boolean any = past.values().stream().anyMatch(earning -> earning.points().isPositive());
    if (any && dates.haveMoved(known.stored())) {
      postings.add(
          new Reschedule(
              known.member(),
              BookingSource.origin(booking, line.line()),
              dates.from(),
              dates.until(),
              dates.ends()));
    }
  }

  // What was given for a payment of another day counts in the period of the day that now holds.
  private void countByThePayment(Instant paidBefore) {
    Instant paidAt = booking.paidAt().orElse(paidBefore);
    if (paidAt.equals(paidBefore)) {
      return;
    }
    for (LineEarning past : known.before()) {
      Optional<EarningRule> rule = rule(past);
      if (rule.isPresent() && past.points().isPositive()) {
        ZoneId zone = known.timeline().version(past.version()).orElseThrow().zone();
        limit.move(
            rule.get(),
            past.points(),
            LocalDate.ofInstant(paidBefore, zone),
            LocalDate.ofInstant(paidAt, zone));
      }
    }
  }

  // A booking that earns nothing any more counts where it was paid before.
  private LocalDate paidOn(int version) {
    Instant paidAt =
        booking
            .paidAt()
            .or(() -> known.stored().flatMap(StoredBooking::paidAt))
            .orElse(known.now());
    return LocalDate.ofInstant(
        paidAt, known.timeline().version(version).map(Programme::zone).orElseThrow());
  }

  /** What a rule gives a line now, and what it had given. */
  private record Change(
      String line, EarnedByRule earned, Points had, int version, EarningDates dates) {

    Points raise() {
      return earned.points().minus(had);
    }

    Explanation explanation() {
      return had.isZero() ? earned.explanation() : earned.explanation().less(had);
    }
  }

  private void post(Change change) {
    Points now = change.earned().points();
    if (change.raise().isPositive()) {
      now = change.had().plus(credit(change));
    } else if (change.raise().isNegative()) {
      clawBack(change);
    }
    earnings.add(new LineEarning(change.line(), change.earned().code(), change.version(), now));
  }

  private Points credit(Change change) {
    Points granted = limit.grant(change.earned().rule(), change.raise(), paidOn(change.version()));
    if (granted.isPositive()) {
      postings.add(
          new Credit(
              known.member(),
              granted,
              BookingSource.of(booking, change.line()),
              change.earned().code(),
              change.version(),
              change.dates().from(),
              change.dates().until(change.earned().rule()),
              granted.equals(change.raise()) ? change.explanation() : cut(change, granted)));
    }
    return granted;
  }

  private static Explanation cut(Change change, Points room) {
    return change.explanation().then(Operation.AT_MOST, Map.of("room", room.toString()));
  }

  private void clawBack(Change change) {
    Points less = change.raise().abs();
    limit.giveBack(change.earned().rule(), less, paidOn(change.version()));
    postings.add(
        clawback(change.line(), change.earned().code(), change.version(), change.explanation()));
  }

  private Clawback clawback(String line, String rule, int version, Explanation explanation) {
    return new Clawback(
        known.member(),
        explanation.result().abs(),
        BookingSource.of(booking, line),
        rule,
        version,
        BookingSource.origin(booking, line),
        explanation);
  }

  // The row stays with nothing, so that the line keeps its version should it earn again.
  private void takeBack(LineEarning past) {
    earnings.add(new LineEarning(past.line(), past.rule(), past.version(), Points.ZERO));
    if (past.points().isPositive()) {
      rule(past).ifPresent(rule -> limit.giveBack(rule, past.points(), paidOn(past.version())));
      Explanation explanation =
          Explanation.fixed(Points.ZERO)
              .less(past.points())
              .noting("status", booking.status().name());
      postings.add(clawback(past.line(), past.rule(), past.version(), explanation));
    }
  }

  private Optional<EarningRule> rule(LineEarning past) {
    return known
        .timeline()
        .version(past.version())
        .flatMap(programme -> programme.rule(past.rule()));
  }
}
