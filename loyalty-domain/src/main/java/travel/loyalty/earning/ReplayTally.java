package travel.loyalty.earning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingView;
import travel.loyalty.booking.facts.LineFacts;
import travel.loyalty.booking.facts.MemberFacts;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRef;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeTimeline;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;

/** Adds up, booking by booking, what a proposed programme would change. */
final class ReplayTally {

  private final Programme proposed;
  private final ProgrammeTimeline published;
  private final Map<MemberNumber, Points> changes = new HashMap<>();
  private final Map<MemberNumber, Points> raises = new HashMap<>();
  private int bookings;

  ReplayTally(Programme proposed, ProgrammeTimeline published) {
    this.proposed = proposed;
    this.published = published;
  }

  /**
   * Adds a booking.
   *
   * @param earned by its lines, by the versions in force
   */
  void add(BookingView view, MemberRef owner, List<LineEarning> earned) {
    bookings++;
    MemberFacts facts = facts(view, owner, proposed);
    Points sum = Points.ZERO;
    Points raise = Points.ZERO;
    for (BookingLine line : view.booking().lines()) {
      LineFacts lineFacts = LineFacts.of(view.booking(), line, facts, proposed);
      Points now = EarningCalculator.earn(line.line(), lineFacts, proposed).points();
      sum = sum.plus(now);
      raise = raise.plus(now.minus(had(line, earned)).max(Points.ZERO));
    }
    changes.merge(owner.number(), sum.minus(view.points().entitled()), Points::plus);
    if (raise.isPositive() && wouldCount(view)) {
      raises.merge(owner.number(), raise, Points::plus);
    }
  }

  private static MemberFacts facts(BookingView view, MemberRef owner, Programme proposed) {
    return new MemberFacts(
        Optional.of(owner.memberClass().name()),
        view.tier()
            .orElseGet(() -> proposed.tiers().ladderOf(owner.memberClass().name()).lowest().code()),
        Set.of(),
        view.firstBooking());
  }

  private static Points had(BookingLine line, List<LineEarning> earned) {
    return earned.stream()
        .filter(earning -> earning.line().equals(line.line()))
        .map(LineEarning::points)
        .reduce(Points.ZERO, Points::plus);
  }

  // Another version may begin between its first day and the payment.
  private boolean wouldCount(BookingView view) {
    Programme counting = published.inForceAt(view.booking().paidAt().orElseThrow());
    return !counting.validFrom().isAfter(proposed.validFrom());
  }

  ProgrammeEffect effect() {
    Points sum = changes.values().stream().reduce(Points.ZERO, Points::plus);
    return new ProgrammeEffect(
        bookings,
        (int) changes.values().stream().filter(Points::isPositive).count(),
        (int) changes.values().stream().filter(Points::isNegative).count(),
        sum,
        value(sum),
        backwards());
  }

  private BackwardEffect backwards() {
    Points sum = raises.values().stream().reduce(Points.ZERO, Points::plus);
    List<BackwardEffect.Raise> first =
        raises.entrySet().stream()
            .map(raise -> new BackwardEffect.Raise(raise.getKey(), raise.getValue()))
            .sorted(
                Comparator.comparing(BackwardEffect.Raise::points)
                    .reversed()
                    .thenComparing(raise -> raise.member().digits()))
            .limit(BackwardEffect.LISTED_MAX)
            .toList();
    return new BackwardEffect(raises.size(), sum, value(sum), first);
  }

  private Money value(Points points) {
    BigDecimal value = points.toDecimal().multiply(proposed.pointValue().amount());
    return Money.of(value.setScale(2, RoundingMode.HALF_UP), proposed.currency());
  }
}
