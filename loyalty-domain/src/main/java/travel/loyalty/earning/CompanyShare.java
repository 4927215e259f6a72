package travel.loyalty.earning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingSource;
import travel.loyalty.booking.StoredBooking;
import travel.loyalty.points.Clawback;
import travel.loyalty.points.Credit;
import travel.loyalty.points.Explanation;
import travel.loyalty.points.Operation;
import travel.loyalty.points.Posting;
import travel.loyalty.points.Reschedule;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeTimeline;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * Works out what the company of an employee gets for a booking: of each line a percentage of its
 * base points, by the version that the line earns by. It follows every change of the line.
 */
final class CompanyShare {

  static final String RULE = "COMPANY";

  /**
   * What is known of a booking.
   *
   * @param earnings what the lines earn their member now
   * @param before what the company had for them
   */
  record Known(
      BookingRevision booking,
      MemberId company,
      List<LineEarning> earnings,
      List<CompanyEarning> before,
      Optional<StoredBooking> stored,
      ProgrammeTimeline timeline,
      Instant now) {}

  private final Known known;
  private final Map<String, CompanyEarning> before = new LinkedHashMap<>();
  private final List<Posting> postings = new ArrayList<>();
  private final List<CompanyEarning> earnings = new ArrayList<>();

  private CompanyShare(Known known) {
    this.known = known;
    known.before().forEach(earning -> before.put(earning.line(), earning));
  }

  static CompanyShare of(Known known) {
    CompanyShare share = new CompanyShare(known);
    share.lines().forEach(share::settle);
    return share;
  }

  /**
   * What a company gets, by line, where the lines earn their member so much.
   *
   * @return only lines that give it anything
   */
  static Map<String, Points> worth(List<LineEarning> earnings, ProgrammeTimeline timeline) {
    Map<String, Points> worth = new LinkedHashMap<>();
    for (LineEarning earning : earnings) {
      Programme programme = timeline.version(earning.version()).orElseThrow();
      if (earning.points().isPositive() && isBase(earning, programme)) {
        worth.putIfAbsent(earning.line(), worth(earning.points(), programme).result());
      }
    }
    worth.values().removeIf(Points::isZero);
    return worth;
  }

  List<Posting> postings() {
    return postings;
  }

  /** What the company has for each line now. */
  List<CompanyEarning> earnings() {
    return earnings;
  }

  private Set<String> lines() {
    Set<String> lines = new LinkedHashSet<>();
    known.earnings().forEach(earning -> lines.add(earning.line()));
    lines.addAll(before.keySet());
    return lines;
  }

  private void settle(String line) {
    Points had =
        Optional.ofNullable(before.get(line)).map(CompanyEarning::points).orElse(Points.ZERO);
    Optional<LineEarning> base = base(line);
    Programme programme = base.map(this::programme).orElseGet(() -> lastOf(line));
    Explanation worth = worth(base.map(LineEarning::points).orElse(Points.ZERO), programme);
    // What a version adds that reaches back takes nothing from anybody.
    Points now = isRaise() ? worth.result().max(had) : worth.result();
    if (had.isPositive() && known.booking().status().earns()) {
      reschedule(line, programme);
    }
    if (now.compareTo(had) > 0) {
      postings.add(credit(line, programme, had.isZero() ? worth : worth.less(had)));
    } else if (now.compareTo(had) < 0) {
      postings.add(clawback(line, programme, worth.less(had)));
    }
    earnings.add(new CompanyEarning(known.company(), line, programme.version(), now));
  }

  /** What a base rule gives the line; bonuses are the employee's own. */
  private Optional<LineEarning> base(String line) {
    return known.earnings().stream()
        .filter(earning -> earning.line().equals(line) && earning.points().isPositive())
        .filter(earning -> isBase(earning, programme(earning)))
        .findFirst();
  }

  private static boolean isBase(LineEarning earning, Programme programme) {
    return programme.rule(earning.rule()).filter(rule -> !rule.isBonus()).isPresent();
  }

  private Programme programme(LineEarning earning) {
    return known.timeline().version(earning.version()).orElseThrow();
  }

  private Programme lastOf(String line) {
    return Optional.ofNullable(before.get(line))
        .flatMap(earning -> known.timeline().version(earning.version()))
        .orElseGet(() -> known.timeline().inForceAt(known.booking().paidAt().orElse(known.now())));
  }

  private static Explanation worth(Points points, Programme programme) {
    BigDecimal percent = programme.companyPercent().orElse(BigDecimal.ZERO);
    return Explanation.given(points)
        .then(Operation.PART, Map.of("percent", percent.toPlainString()));
  }

  // A revision that stands is settled anew only for what a version adds.
  private boolean isRaise() {
    return !before.isEmpty()
        && known
            .stored()
            .filter(stored -> stored.revision() == known.booking().revision())
            .isPresent();
  }

  private void reschedule(String line, Programme programme) {
    EarningDates dates = dates(programme);
    if (dates.haveMoved(known.stored())) {
      postings.add(
          new Reschedule(known.company(), origin(line), dates.from(), dates.until(), Map.of()));
    }
  }

  private Credit credit(String line, Programme programme, Explanation explanation) {
    EarningDates dates = dates(programme);
    return new Credit(
        known.company(),
        explanation.result(),
        source(line, programme),
        RULE,
        programme.version(),
        dates.from(),
        dates.until(),
        explanation);
  }

  private Clawback clawback(String line, Programme programme, Explanation explanation) {
    return new Clawback(
        known.company(),
        explanation.result().abs(),
        source(line, programme),
        RULE,
        programme.version(),
        origin(line),
        explanation);
  }

  private EarningDates dates(Programme programme) {
    return EarningDates.of(known.booking(), known.stored(), programme, known.now());
  }

  private SourceRef source(String line, Programme programme) {
    SourceRef own = BookingSource.of(known.booking(), line);
    return BookingSource.company(
        isRaise() ? BookingSource.backdated(own, programme.version()) : own);
  }

  private SourceRef origin(String line) {
    return BookingSource.company(BookingSource.origin(known.booking(), line));
  }
}
