package travel.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.booking.BookingCheck;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.booking.Bookings;
import travel.loyalty.booking.facts.LineFacts;
import travel.loyalty.booking.facts.MemberFacts;
import travel.loyalty.earning.EarningQuote.QuotedLine;
import travel.loyalty.earning.EarningQuote.QuotedRule;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.points.Explanation;
import travel.loyalty.points.Operation;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;
import travel.loyalty.tier.MemberTiers;

/** Tells what a booking would earn, by the rules and budgets as they stand. */
@ApplicationScoped
class EarningQuotes {

  private static final long NO_BOOKING = 0;

  private ProgrammeService programmes;
  private Members members;
  private Bookings bookings;
  private BonusBudgets budgets;
  private MemberTiers tiers;
  private BusinessClock clock;

  /** For the container's proxy. */
  protected EarningQuotes() {}

  @Inject
  EarningQuotes(
      ProgrammeService programmes,
      Members members,
      Bookings bookings,
      BonusBudgets budgets,
      MemberTiers tiers,
      BusinessClock clock) {
    this.programmes = programmes;
    this.members = members;
    this.bookings = bookings;
    this.budgets = budgets;
    this.tiers = tiers;
    this.clock = clock;
  }

  EarningQuote quote(BookingRevision asked) {
    Instant now = clock.now();
    Programme programme = programmes.inForceAt(asked.paidAt().orElse(now));
    BookingRevision booking = asIfPaid(asked, now, programme);
    Optional<MemberRef> member = booking.member().flatMap(members::ref);
    List<FieldError> faults =
        new ArrayList<>(BookingCheck.faults(booking, now, programme.currency(), programme.zone()));
    if (booking.member().isPresent() && member.isEmpty()) {
      faults.add(new FieldError("/memberNumber", "unknown"));
    }
    // A quote has no owner who could name a hold.
    booking.hold().ifPresent(hold -> faults.add(new FieldError("/hold", "unknown")));
    if (!faults.isEmpty()) {
      throw Refused.invalid(faults);
    }
    return quote(booking, member, programme);
  }

  private static BookingRevision asIfPaid(BookingRevision asked, Instant now, Programme programme) {
    LocalDate today = now.atZone(programme.zone()).toLocalDate();
    return new BookingRevision(
        asked.key(),
        asked.revision(),
        asked.member(),
        BookingStatus.PAID,
        asked.payerRef(),
        asked.bookedAt(),
        asked.paidAt().or(() -> Optional.of(now)),
        asked.tripEndsOn().or(() -> Optional.of(today)),
        asked.channel(),
        asked.lines(),
        asked.hold());
  }

  /** What is the same for all lines. */
  private record Terms(
      BookingRevision booking, MemberFacts facts, EarningDates dates, BonusLimit limit) {

    Programme programme() {
      return dates.programme();
    }

    LocalDate paidOn() {
      return LocalDate.ofInstant(booking.paidAt().orElseThrow(), programme().zone());
    }
  }

  private EarningQuote quote(
      BookingRevision booking, Optional<MemberRef> member, Programme programme) {
    Terms terms =
        new Terms(
            booking,
            facts(booking, member, programme),
            EarningDates.of(booking, Optional.empty(), programme, clock.now()),
            limit(member));
    List<QuotedLine> lines = booking.lines().stream().map(line -> line(line, terms)).toList();
    Points sum = lines.stream().map(QuotedLine::points).reduce(Points.ZERO, Points::plus);
    return new EarningQuote(
        programme.version(),
        sum,
        terms.dates().asFrom().filter(from -> sum.isPositive()),
        firstEnd(lines),
        lines);
  }

  // What one line would get the next one of the same quote does not.
  private BonusLimit limit(Optional<MemberRef> member) {
    return member
        .map(MemberRef::id)
        .map(budgets::ofQuote)
        .orElseGet(() -> budgets.asTheyStand(Optional.empty()));
  }

  private static Optional<Instant> firstEnd(List<QuotedLine> lines) {
    return lines.stream()
        .flatMap(line -> line.earned().stream())
        .flatMap(rule -> rule.expiresAt().stream())
        .min(Comparator.naturalOrder());
  }

  private MemberFacts facts(
      BookingRevision booking, Optional<MemberRef> member, Programme programme) {
    if (member.isEmpty()) {
      return MemberFacts.nobody(programme.tiers().ladder().lowest().code());
    }
    MemberId id = member.get().id();
    LocalDate paidOn = booking.paidAt().orElseThrow().atZone(programme.zone()).toLocalDate();
    String tier =
        tiers
            .historyOf(List.of(member.get().person()))
            .levelOn(
                paidOn,
                member.get().person(),
                member.get().memberClass().name(),
                programme.tiers());
    return new MemberFacts(
        member.map(ref -> ref.memberClass().name()),
        tier,
        Set.of(),
        !bookings.hasOtherPaid(id, NO_BOOKING));
  }

  private static QuotedLine line(BookingLine line, Terms terms) {
    LineFacts facts = LineFacts.of(terms.booking(), line, terms.facts(), terms.programme());
    EarnedLine earned = EarningCalculator.earn(line.line(), facts, terms.programme());
    List<QuotedRule> rules = earned.earned().stream().map(rule -> rule(rule, terms)).toList();
    Points sum = rules.stream().map(QuotedRule::points).reduce(Points.ZERO, Points::plus);
    return new QuotedLine(line.line(), sum, rules, earned.missed());
  }

  private static QuotedRule rule(EarnedByRule earned, Terms terms) {
    Explanation given = limited(earned, terms);
    Optional<Instant> end =
        Optional.of(terms.dates().until(earned.rule())).filter(at -> given.result().isPositive());
    return new QuotedRule(earned.code(), given.result(), end, given);
  }

  private static Explanation limited(EarnedByRule rule, Terms terms) {
    Points room = terms.limit().grant(rule.rule(), rule.points(), terms.paidOn());
    return room.equals(rule.points())
        ? rule.explanation()
        : rule.explanation().then(Operation.AT_MOST, Map.of("room", room.toString()));
  }
}
