package travel.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.booking.BookingCheck;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.booking.Bookings;
import travel.loyalty.earning.EarningQuote.QuotedLine;
import travel.loyalty.earning.EarningQuote.QuotedRule;
import travel.loyalty.earning.EarningQuote.RuleMissed;
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

  private EarningQuote quote(
      BookingRevision booking, Optional<MemberRef> member, Programme programme) {
    MemberFacts facts = facts(booking, member, programme);
    BonusLimit limit = budgets.asTheyStand(member.map(MemberRef::id));
    List<QuotedLine> lines =
        booking.lines().stream().map(line -> line(booking, line, facts, programme, limit)).toList();
    Points sum = lines.stream().map(QuotedLine::points).reduce(Points.ZERO, Points::plus);
    EarningDates dates = EarningDates.of(booking, Optional.empty(), programme, clock.now());
    Optional<EarningDates> any = Optional.of(dates).filter(d -> sum.isPositive());
    return new EarningQuote(
        programme.version(), sum, any.map(EarningDates::from), any.map(EarningDates::until), lines);
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

  private static QuotedLine line(
      BookingRevision booking,
      BookingLine line,
      MemberFacts member,
      Programme programme,
      BonusLimit limit) {
    LineFacts facts = LineFacts.of(booking, line, member, programme);
    EarnedLine earned = EarningCalculator.earn(line.line(), facts, programme);
    List<QuotedRule> rules = new ArrayList<>();
    List<RuleMissed> missed = new ArrayList<>(earned.missed());
    for (EarnedByRule rule : earned.earned()) {
      Explanation given = limited(rule, limit);
      rules.add(new QuotedRule(rule.code(), given.result(), given));
    }
    Points sum = rules.stream().map(QuotedRule::points).reduce(Points.ZERO, Points::plus);
    return new QuotedLine(line.line(), sum, rules, missed);
  }

  private static Explanation limited(EarnedByRule rule, BonusLimit limit) {
    Points room = limit.grant(rule.rule(), rule.points());
    return room.equals(rule.points())
        ? rule.explanation()
        : rule.explanation().then(Operation.AT_MOST, Map.of("room", room.toString()));
  }
}
