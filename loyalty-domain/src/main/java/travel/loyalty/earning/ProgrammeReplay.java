package travel.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import travel.loyalty.booking.BookingView;
import travel.loyalty.booking.Bookings;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.offset.Offsets;
import travel.loyalty.offset.PaidLines;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
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
  private LineEarnings earnings;
  private Members members;
  private Offsets offsets;
  private ProgrammeService programmes;
  private BusinessClock clock;

  /** For the container's proxy. */
  protected ProgrammeReplay() {}

  @Inject
  ProgrammeReplay(
      Bookings bookings,
      LineEarnings earnings,
      Members members,
      Offsets offsets,
      ProgrammeService programmes,
      BusinessClock clock) {
    this.bookings = bookings;
    this.earnings = earnings;
    this.members = members;
    this.offsets = offsets;
    this.programmes = programmes;
    this.clock = clock;
  }

  boolean isSmall(Programme proposed) {
    return bookings.countPaidSince(start(proposed), BOOKINGS_MAX + 1) <= BOOKINGS_MAX;
  }

  private static Instant start(Programme proposed) {
    return proposed.validFrom().atStartOfDay(proposed.zone()).toInstant();
  }

  ProgrammeEffect effectOf(Programme proposed) {
    Instant from = start(proposed);
    if (!isSmall(proposed)) {
      throw new Refused("earning.too-many-bookings", Map.of("most", BOOKINGS_MAX));
    }
    ReplayTally tally = new ReplayTally(proposed, programmes.timeline());
    long after = 0;
    List<BookingView> chunk = bookings.paidSince(from, after, CHUNK, clock.now());
    while (!chunk.isEmpty()) {
      add(chunk, tally);
      after = chunk.get(chunk.size() - 1).id();
      chunk = bookings.paidSince(from, after, CHUNK, clock.now());
    }
    return tally.effect();
  }

  private void add(List<BookingView> chunk, ReplayTally tally) {
    List<MemberId> owners = chunk.stream().map(view -> view.member().orElseThrow()).toList();
    Map<MemberId, MemberRef> refs = members.refs(owners);
    List<Long> ids = chunk.stream().map(BookingView::id).toList();
    Map<Long, List<LineEarning>> earned = earnings.of(ids);
    Map<Long, PaidLines> paid = offsets.paid(ids);
    for (BookingView gross : chunk) {
      PaidLines lines = paid.getOrDefault(gross.id(), PaidLines.NONE);
      BookingView view = gross.with(lines.inMoney(gross.booking()));
      MemberRef owner = refs.get(view.member().orElseThrow());
      tally.add(view, owner, earned.getOrDefault(view.id(), List.of()));
    }
  }
}
