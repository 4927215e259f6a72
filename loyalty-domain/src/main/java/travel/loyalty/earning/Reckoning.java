package travel.loyalty.earning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.RecordedRevision;
import travel.loyalty.booking.StoredBooking;
import travel.loyalty.booking.facts.LineFacts;
import travel.loyalty.booking.facts.MemberFacts;
import travel.loyalty.earning.ReckonedEmployers.Employer;
import travel.loyalty.earning.Reckoner.Terms;
import travel.loyalty.member.MemberRef;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeTimeline;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.shared.Points;

/** One revision that is reckoned anew: settled as if it had just come in, with nothing posted. */
final class Reckoning {

  // No rule has it: a row that only says by which version a line counts.
  private static final String VERSION_ONLY = "";

  private final RecordedRevision revision;
  private final MemberRef owner;
  private final ReckonedFacts facts;
  private final List<LineEarning> had;
  private final Optional<Employer> employer;
  private final Instant now;

  /**
   * @param had what the lines of the booking earned, as it stands
   * @param employer whose employee made it
   */
  Reckoning(
      RecordedRevision revision,
      MemberRef owner,
      ReckonedFacts facts,
      List<LineEarning> had,
      Optional<Employer> employer,
      Instant now) {
    this.revision = revision;
    this.owner = owner;
    this.facts = facts;
    this.had = had;
    this.employer = employer;
    this.now = now;
  }

  /** What comes of it; empty where it only moved limits, or lies outside of the span. */
  Optional<Reckoned> settle(Terms terms, GivenSoFar given) {
    boolean within = revision.earnsWithin(terms.span());
    if (!within && given.to(revision.id()).isEmpty()) {
      return Optional.empty();
    }
    Settlement then = then(terms, given);
    return within && revision.stands()
        ? Optional.of(outcome(terms, given, then))
        : Optional.empty();
  }

  private Settlement then(Terms terms, GivenSoFar given) {
    ProgrammeTimeline timeline = timeline(terms);
    List<LineEarning> before =
        new ArrayList<>(terms.proposed().isPresent() ? List.of() : versions());
    before.addAll(given.to(revision.id()));
    Instant paidBefore = given.paidAt(revision.id()).or(this::paidAt).orElse(now);
    Settlement then =
        settle(
            facts(terms),
            before,
            paidBefore,
            timeline,
            new BonusBudgets(given.budgets()).of(owner.id()));
    List<LineEarning> limited =
        then.earnings().stream().filter(earned -> isLimited(earned, timeline)).toList();
    given.keep(revision.id(), paidAt().orElse(paidBefore), limited);
    return then;
  }

  private ProgrammeTimeline timeline(Terms terms) {
    return terms.proposed().map(List::of).map(ProgrammeTimeline::new).orElse(facts.published());
  }

  private MemberFacts facts(Terms terms) {
    return revision.earnsWithin(terms.span())
        ? facts.proposed(revision, owner)
        : facts.recorded(revision, owner);
  }

  private Settlement settle(
      MemberFacts member,
      List<LineEarning> before,
      Instant paidBefore,
      ProgrammeTimeline timeline,
      BonusLimit limit) {
    Settling.Known known =
        new Settling.Known(
            owner.id(), member, Optional.of(stored(paidBefore)), before, timeline, now);
    return Settling.settle(revision.booking(), known, limit);
  }

  private StoredBooking stored(Instant paidBefore) {
    BookingRevision booking = revision.booking();
    return new StoredBooking(
        revision.id(),
        booking.key(),
        booking.revision(),
        Optional.of(owner.id()),
        Optional.of(paidBefore),
        revision.firstBooking(),
        revision.tier(),
        Points.ZERO,
        Optional.empty(),
        Points.ZERO,
        Points.ZERO,
        Points.ZERO,
        now,
        Optional.empty(),
        Map.of());
  }

  private Optional<Instant> paidAt() {
    return revision.booking().paidAt();
  }

  /** By line, the version that it counts by: that of its points, else the only one there is. */
  private List<LineEarning> versions() {
    Map<String, LineEarning> byLine = new LinkedHashMap<>();
    had.stream()
        .sorted(
            Comparator.comparing(LineEarning::points)
                .reversed()
                .thenComparing(LineEarning::version, Comparator.reverseOrder()))
        .forEach(earned -> byLine.putIfAbsent(earned.line(), earned));
    return byLine.values().stream()
        .map(e -> new LineEarning(e.line(), VERSION_ONLY, e.version(), Points.ZERO))
        .toList();
  }

  private static boolean isLimited(LineEarning earned, ProgrammeTimeline timeline) {
    return timeline.version(earned.version()).stream()
        .flatMap(programme -> programme.rule(earned.rule()).stream())
        .anyMatch(rule -> !rule.caps().isNone());
  }

  private Reckoned outcome(Terms terms, GivenSoFar given, Settlement then) {
    Programme today = facts.published().inForceAt(paidAt().orElseThrow());
    List<LineEarning> gets = points(then.earnings());
    List<EarnedLine> raised = terms.proposed().map(this::raised).orElse(List.of());
    return new Reckoned(
        revision,
        owner,
        points(had),
        gets,
        TierCredits.days(revision.booking(), countedSoFar(terms, given, then), today),
        TierCredits.days(revision.booking(), then.counts(), today),
        raised.stream().map(this::raise).reduce(Points.ZERO, Points::plus),
        employer.map(one -> share(one, gets, raised, timeline(terms))));
  }

  private static List<LineEarning> points(List<LineEarning> earnings) {
    return earnings.stream().filter(earned -> earned.points().isPositive()).toList();
  }

  // Limits change no base points, and only these count.
  private Qualifying countedSoFar(Terms terms, GivenSoFar given, Settlement then) {
    if (terms.proposed().isEmpty()) {
      return then.counts();
    }
    return settle(
            facts.recorded(revision, owner),
            versions(),
            paidAt().orElseThrow(),
            facts.published(),
            new BonusBudgets(given.budgets()).asTheyStand(Optional.of(owner.id())))
        .counts();
  }

  // At most, as limits go: those of other bookings of the period are used up by another order.
  private List<EarnedLine> raised(Programme proposed) {
    Instant paidAt = paidAt().orElseThrow();
    LocalDate paidOn = LocalDate.ofInstant(paidAt, proposed.zone());
    boolean isKnown = facts.published().version(proposed.version()).isPresent();
    // Another version may begin between its first day and the payment.
    boolean wouldCount =
        !paidOn.isBefore(proposed.validFrom())
            && !facts.published().inForceAt(paidAt).validFrom().isAfter(proposed.validFrom());
    return isKnown || !wouldCount
        ? List.of()
        : revision.booking().lines().stream()
            .map(line -> EarningCalculator.earn(line.line(), asked(line, proposed), proposed))
            .filter(line -> raise(line).isPositive())
            .toList();
  }

  private LineFacts asked(BookingLine line, Programme proposed) {
    return LineFacts.of(revision.booking(), line, facts.proposed(revision, owner), proposed);
  }

  private Points raise(EarnedLine line) {
    return line.points()
        .minus(Reckoned.sum(had.stream().filter(e -> e.line().equals(line.line())).toList()));
  }

  private static ReckonedShare share(
      Employer employer,
      List<LineEarning> gets,
      List<EarnedLine> raised,
      ProgrammeTimeline timeline) {
    Points raise = Points.ZERO;
    for (EarnedLine line : raised) {
      Points had = employer.had(line.line());
      Points then =
          CompanyShare.worth(line.earnings(timeline.latestFirst().get(0)), timeline)
              .getOrDefault(line.line(), Points.ZERO);
      raise = raise.plus(then.minus(had).max(Points.ZERO));
    }
    return new ReckonedShare(
        employer.company(),
        employer.had().values().stream()
            .map(CompanyEarning::points)
            .filter(Points::isPositive)
            .toList(),
        List.copyOf(CompanyShare.worth(gets, timeline).values()),
        raise);
  }
}
