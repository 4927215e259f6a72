package travel.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import travel.loyalty.booking.AcceptedBooking;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingView;
import travel.loyalty.booking.Bookings;
import travel.loyalty.booking.BookingsRecorded;
import travel.loyalty.booking.StoredBooking;
import travel.loyalty.booking.facts.MemberFacts;
import travel.loyalty.earning.IntakeOutcomes.Outcome;
import travel.loyalty.member.MemberRef;
import travel.loyalty.offset.OffsetPlan;
import travel.loyalty.offset.Offsets;
import travel.loyalty.points.EntryView;
import travel.loyalty.points.PointsService;
import travel.loyalty.points.Posted;
import travel.loyalty.points.Posting;
import travel.loyalty.programme.EarningRule;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.MemberId;
import travel.loyalty.tier.MemberTiers;

/** Posts and writes what was accepted: all postings at once, then all rows at once. */
@ApplicationScoped
class IntakeWriter {

  private Bookings bookings;
  private LineEarnings earnings;
  private BonusBudgets budgets;
  private PointsService points;
  private Event<BookingsRecorded> recorded;
  private TierCredits tiers;
  private CompanyCredits companies;
  private Offsets offsets;
  private IntakeOutcomes outcomes;

  /** For the container's proxy. */
  protected IntakeWriter() {}

  @Inject
  IntakeWriter(
      Bookings bookings,
      LineEarnings earnings,
      BonusBudgets budgets,
      PointsService points,
      Event<BookingsRecorded> recorded,
      TierCredits tiers,
      CompanyCredits companies,
      Offsets offsets) {
    this.bookings = bookings;
    this.earnings = earnings;
    this.budgets = budgets;
    this.points = points;
    this.recorded = recorded;
    this.tiers = tiers;
    this.companies = companies;
    this.offsets = offsets;
    this.outcomes = new IntakeOutcomes(points);
  }

  List<BookingReceipt> write(List<BookingRevision> accepted, IntakeRound round) {
    holdWhereFirstCounts(accepted, round);
    Terms terms = terms(accepted, round, this::asItNowStands);
    List<SettledBooking> settled = accepted.stream().map(b -> settle(b, terms)).toList();
    List<Outcome> outcomes = this.outcomes.of(settled, post(settled, round), round);
    List<AcceptedBooking> rows = outcomes.stream().map(Outcome::row).toList();
    bookings.save(rows);
    keepEarnings(settled, round);
    offsets.save(plans(settled));
    recorded.fire(new BookingsRecorded(rows));
    tiers.note(rows, settled.stream().map(SettledBooking::settlement).toList(), round);
    return outcomes.stream().map(Outcome::receipt).toList();
  }

  /** Posts what a booking earns that found its member; its revision was written before. */
  BookingView assign(BookingRevision booking, IntakeRound round) {
    holdWhereFirstCounts(List.of(booking), round);
    SettledBooking settled = settle(booking, terms(List.of(booking), round, this::asItNowStands));
    List<Posted> posted = post(List.of(settled), round);
    Outcome outcome = outcomes.of(List.of(settled), posted, round).get(0);
    bookings.assign(List.of(outcome.row()));
    keepEarnings(List.of(settled), round);
    recorded.fire(new BookingsRecorded(List.of(outcome.row())));
    tiers.note(List.of(outcome.row()), List.of(settled.settlement()), round);
    return outcome.row().view();
  }

  // Two first bookings of one member wait for each other here, so that the later sees the earlier.
  private void holdWhereFirstCounts(List<BookingRevision> accepted, IntakeRound round) {
    if (accepted.stream().anyMatch(booking -> asksFirst(booking, round))) {
      points.hold(
          accepted.stream()
              .flatMap(booking -> round.member(booking).stream())
              .map(MemberRef::id)
              .toList());
    }
  }

  /** Posts what a version adds for bookings that stand; those that it adds nothing to stay. */
  List<EntryView> raise(List<BookingRevision> standing, IntakeRound round) {
    Terms terms = terms(standing, round, this::withWhatIsAdded);
    List<SettledBooking> raised =
        standing.stream()
            .map(b -> settle(b, terms))
            .filter(settled -> !settled.settlement().postings().isEmpty())
            .toList();
    List<Posted> posted = post(raised, round);
    List<AcceptedBooking> rows =
        outcomes.of(raised, posted, round).stream().map(Outcome::row).toList();
    bookings.assign(rows);
    keepEarnings(raised, round);
    tiers.note(rows, raised.stream().map(SettledBooking::settlement).toList(), round);
    return posted.stream().flatMap(one -> one.entries().stream()).toList();
  }

  /** Posts all at once; what companies get beside is done and not told. */
  private List<Posted> post(List<SettledBooking> settled, IntakeRound round) {
    List<Posting> own = settled.stream().flatMap(s -> s.settlement().postings().stream()).toList();
    CompanyCredits.Shares shares = companies.of(settled, round);
    List<Posting> all = Stream.concat(own.stream(), shares.postings().stream()).toList();
    companies.keep(shares);
    return all.isEmpty() ? List.of() : points.postAll(all, round.actor()).subList(0, own.size());
  }

  /** How a booking is settled. */
  private interface Way {
    Settlement settle(BookingRevision booking, Settling.Known known);
  }

  private Settlement asItNowStands(BookingRevision booking, Settling.Known known) {
    return Settling.settle(booking, known, budgets.of(known.member()));
  }

  private Settlement withWhatIsAdded(BookingRevision booking, Settling.Known known) {
    BonusLimit asItStands = budgets.asTheyStand(Optional.of(known.member()));
    Backdating backdating = new Backdating(booking, known, asItStands);
    return Settling.raise(booking, known, budgets.of(known.member()), backdating);
  }

  /**
   * What is the same for all bookings that are settled together.
   *
   * @param first members whose first booking is among them
   * @param levels of the members, where a rule asks for one
   */
  private record Terms(
      IntakeRound round, Set<MemberId> first, MemberTiers.TierHistory levels, Way way) {}

  private Terms terms(List<BookingRevision> together, IntakeRound round, Way way) {
    return new Terms(round, new HashSet<>(), tiers.levels(together, round), way);
  }

  private SettledBooking settle(BookingRevision booking, Terms terms) {
    IntakeRound round = terms.round();
    Optional<StoredBooking> stored = round.stored(booking);
    long id = stored.map(StoredBooking::id).orElseGet(Ids::next);
    Optional<MemberRef> member = round.member(booking);
    if (member.isEmpty()) {
      return new SettledBooking(
          id,
          booking,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OffsetPlan.NOTHING,
          Settlement.NOTHING);
    }
    MemberId owner = member.get().id();
    Optional<Boolean> isFirst =
        stored
            .flatMap(StoredBooking::firstBooking)
            .or(
                () ->
                    asksFirst(booking, round)
                        ? isFirst(id, owner, terms.first())
                        : Optional.empty());
    String tier = TierCredits.levelOf(booking, member.get(), round, terms.levels());
    OffsetPlan offset = round.offsets().plan(booking, stored);
    Settling.Known known =
        new Settling.Known(
            owner,
            facts(member.get(), tier, isFirst.orElse(false)),
            stored.map(past -> offset.inMoney(past, booking)),
            round.before(booking),
            round.timeline(),
            round.now());
    Settlement settlement =
        terms.way().settle(offset.inMoney(booking), known).after(offset.postings());
    Optional<String> kept = Optional.of(tier).filter(level -> booking.status().earns());
    return new SettledBooking(id, booking, Optional.of(owner), isFirst, kept, offset, settlement);
  }

  private static MemberFacts facts(MemberRef member, String tier, boolean first) {
    return new MemberFacts(Optional.of(member.memberClass().name()), tier, Set.of(), first);
  }

  // One look-up more, so only where a rule wants to know.
  private static boolean asksFirst(BookingRevision booking, IntakeRound round) {
    return booking.status().earns()
        && round.timeline().inForceAt(booking.paidAt().orElseThrow()).earning().stream()
            .map(EarningRule::when)
            .anyMatch(when -> when.firstBooking().isPresent());
  }

  private Optional<Boolean> isFirst(long booking, MemberId member, Set<MemberId> inThisRound) {
    return Optional.of(inThisRound.add(member) && !bookings.hasOtherPaid(member, booking));
  }

  private static Map<Long, OffsetPlan> plans(List<SettledBooking> settled) {
    return settled.stream().collect(Collectors.toMap(SettledBooking::id, SettledBooking::offset));
  }

  private void keepEarnings(List<SettledBooking> settled, IntakeRound round) {
    Map<Long, List<LineEarning>> now = new HashMap<>();
    List<Long> outdated = new ArrayList<>();
    for (SettledBooking one : settled) {
      now.put(one.id(), one.settlement().earnings());
      if (!round.before(one.booking()).isEmpty()) {
        outdated.add(one.id());
      }
    }
    earnings.replace(now, outdated);
  }
}
