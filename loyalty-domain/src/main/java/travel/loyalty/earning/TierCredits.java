package travel.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.booking.AcceptedBooking;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.StoredBooking;
import travel.loyalty.member.MemberRef;
import travel.loyalty.programme.Criterion;
import travel.loyalty.programme.EarningRule;
import travel.loyalty.programme.Occasion;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.shared.MemberId;
import travel.loyalty.tier.MemberTiers;
import travel.loyalty.tier.MemberTiers.TierHistory;
import travel.loyalty.tier.Qualified;

/**
 * Between bookings and tiers: which level a booking earns by, and what it counts for the next one.
 * What was paid counts on the day of payment, the trip on the day it ended.
 */
@ApplicationScoped
class TierCredits {

  private static final String KIND = "BOOKING";

  private MemberTiers tiers;

  /** For the container's proxy. */
  protected TierCredits() {}

  @Inject
  TierCredits(MemberTiers tiers) {
    this.tiers = tiers;
  }

  /**
   * The levels of those members whose bookings' rules ask for one: a look-up more, so only then.
   */
  TierHistory levels(List<BookingRevision> accepted, IntakeRound round) {
    List<MemberId> asked = new ArrayList<>();
    for (BookingRevision booking : accepted) {
      if (booking.paidAt().isPresent()
          && asksTier(round.timeline().inForceAt(paidAt(booking)), booking)) {
        round.member(booking).map(MemberRef::person).ifPresent(asked::add);
      }
    }
    return tiers.historyOf(asked);
  }

  static boolean asksTier(Programme programme, BookingRevision booking) {
    LocalDate paidOn = day(paidAt(booking), programme);
    boolean multiplies =
        programme.tiers().ladders().stream()
            .flatMap(ladder -> ladder.levels().stream())
            .anyMatch(level -> level.multiplier().compareTo(BigDecimal.ONE) != 0);
    return multiplies || programme.earning().stream().anyMatch(rule -> asksTier(rule, paidOn));
  }

  private static boolean asksTier(EarningRule rule, LocalDate paidOn) {
    return rule.when().words().containsKey(Criterion.TIERS)
        && Optional.ofNullable(rule.when().during().get(Occasion.PAID))
            .map(period -> period.holds(paidOn))
            .orElse(true);
  }

  /** The level that a booking earns by: that of its payment, and once it earned always the same. */
  static String levelOf(
      BookingRevision booking, MemberRef member, IntakeRound round, TierHistory levels) {
    Instant paidAt = booking.paidAt().orElse(round.now());
    Programme programme = round.timeline().inForceAt(paidAt);
    return round
        .stored(booking)
        .filter(stored -> stored.paidAt().equals(booking.paidAt()))
        .flatMap(StoredBooking::tier)
        .orElseGet(
            () ->
                levels.levelOn(
                    day(paidAt, programme),
                    member.person(),
                    member.memberClass().name(),
                    programme.tiers()));
  }

  /**
   * Notes what bookings count for the tiers of their members.
   *
   * @param settlements of the bookings, in their order
   */
  void note(List<AcceptedBooking> accepted, List<Settlement> settlements, IntakeRound round) {
    Programme today = round.timeline().inForceAt(round.now());
    List<Qualified> things = new ArrayList<>();
    for (int i = 0; i < accepted.size(); i++) {
      AcceptedBooking booking = accepted.get(i);
      boolean known = round.stored(booking.booking()).flatMap(StoredBooking::paidAt).isPresent();
      Map<LocalDate, Qualifying> days = days(booking, settlements.get(i).counts(), round);
      Optional<MemberRef> member = round.member(booking.booking());
      if (member.isPresent() && (known || !days.isEmpty())) {
        things.add(
            new Qualified(
                member.get().person(), member.get().id(), KIND, booking.id(), days, known));
      }
    }
    tiers.note(things, today, day(round.now(), today), round.actor());
  }

  private static Map<LocalDate, Qualifying> days(
      AcceptedBooking accepted, Qualifying counts, IntakeRound round) {
    BookingRevision booking = accepted.booking();
    return counts.spend().signum() > 0
        ? days(booking, counts, round.timeline().inForceAt(paidAt(booking)))
        : Map.of();
  }

  /** What a paid booking counts for, by day. */
  static Map<LocalDate, Qualifying> days(
      BookingRevision booking, Qualifying counts, Programme programme) {
    Map<LocalDate, Qualifying> days = new HashMap<>();
    if (counts.spend().signum() > 0) {
      LocalDate paidOn = day(paidAt(booking), programme);
      LocalDate endsOn = booking.tripEndsOn().orElse(paidOn);
      days.put(paidOn, counts);
      days.merge(endsOn.isBefore(paidOn) ? paidOn : endsOn, Qualifying.trips(1), Qualifying::plus);
    }
    return days;
  }

  private static Instant paidAt(BookingRevision booking) {
    return booking.paidAt().orElseThrow();
  }

  private static LocalDate day(Instant at, Programme programme) {
    return at.atZone(programme.zone()).toLocalDate();
  }
}
