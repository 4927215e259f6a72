package travel.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.booking.BookingView;
import travel.loyalty.booking.Bookings;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.programme.Programme;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;

/**
 * Replays what was paid from a programme's first day on by that programme, and tells the
 * difference. Budgets are not replayed: the effect is what the rules say.
 */
@ApplicationScoped
class ProgrammeReplay {

  static final int BOOKINGS_MAX = 10_000;
  private static final int CHUNK = 500;

  private Bookings bookings;
  private Members members;
  private BusinessClock clock;

  /** For the container's proxy. */
  protected ProgrammeReplay() {}

  @Inject
  ProgrammeReplay(Bookings bookings, Members members, BusinessClock clock) {
    this.bookings = bookings;
    this.members = members;
    this.clock = clock;
  }

  ProgrammeEffect effectOf(Programme proposed) {
    Instant from = proposed.validFrom().atStartOfDay(proposed.zone()).toInstant();
    if (bookings.countPaidSince(from, BOOKINGS_MAX + 1) > BOOKINGS_MAX) {
      throw new Refused("earning.too-many-bookings", Map.of("most", BOOKINGS_MAX));
    }
    Map<MemberId, Points> changes = new HashMap<>();
    int replayed = 0;
    long after = 0;
    List<BookingView> chunk = bookings.paidSince(from, after, CHUNK, clock.now());
    while (!chunk.isEmpty()) {
      add(chunk, proposed, changes);
      replayed += chunk.size();
      after = chunk.get(chunk.size() - 1).id();
      chunk = bookings.paidSince(from, after, CHUNK, clock.now());
    }
    return effect(replayed, changes.values(), proposed);
  }

  private void add(List<BookingView> chunk, Programme proposed, Map<MemberId, Points> changes) {
    List<MemberId> owners = chunk.stream().map(view -> view.member().orElseThrow()).toList();
    Map<MemberId, MemberRef> refs = members.refs(owners);
    for (BookingView view : chunk) {
      MemberRef owner = refs.get(view.member().orElseThrow());
      Points change = earned(view, owner, proposed).minus(view.points().entitled());
      changes.merge(owner.id(), change, Points::plus);
    }
  }

  private static Points earned(BookingView view, MemberRef owner, Programme proposed) {
    MemberFacts facts =
        new MemberFacts(
            Optional.of(owner.memberClass().name()),
            proposed.lowestLevel().code(),
            Set.of(),
            view.firstBooking());
    return view.booking().lines().stream()
        .map(line -> LineFacts.of(view.booking(), line, facts, proposed))
        .map(line -> EarningCalculator.earn("", line, proposed).points())
        .reduce(Points.ZERO, Points::plus);
  }

  private static ProgrammeEffect effect(
      int replayed, Collection<Points> changes, Programme proposed) {
    Points sum = changes.stream().reduce(Points.ZERO, Points::plus);
    BigDecimal value = sum.toDecimal().multiply(proposed.pointValue().amount());
    return new ProgrammeEffect(
        replayed,
        (int) changes.stream().filter(Points::isPositive).count(),
        (int) changes.stream().filter(Points::isNegative).count(),
        sum,
        Money.of(value.setScale(2, RoundingMode.HALF_UP), proposed.currency()));
  }
}
