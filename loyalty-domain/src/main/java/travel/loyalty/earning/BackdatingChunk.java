package travel.loyalty.earning;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingSource;
import travel.loyalty.booking.BookingView;
import travel.loyalty.booking.Bookings;
import travel.loyalty.points.EntryView;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.ProgrammeTimeline;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.WallClock;

/** One transaction of applying a version that reaches back: some bookings, and how far it is. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BackdatingChunk {

  static final int BOOKINGS = 200;

  @Inject private Bookings bookings;
  @Inject private BookingIntake intake;
  @Inject private LineEarnings earnings;
  @Inject private ProgrammeService programmes;
  @Inject private BackdatedVersions versions;
  @Inject private BusinessClock clock;
  @Inject private WallClock wall;

  /** For the container. */
  public BackdatingChunk() {}

  BackdatingChunk(
      Bookings bookings,
      BookingIntake intake,
      LineEarnings earnings,
      ProgrammeService programmes,
      BackdatedVersions versions,
      BusinessClock clock,
      WallClock wall) {
    this.bookings = bookings;
    this.intake = intake;
    this.earnings = earnings;
    this.programmes = programmes;
    this.versions = versions;
    this.clock = clock;
    this.wall = wall;
  }

  /**
   * Gives the next bookings what the version adds.
   *
   * @param from the first moment of its first day
   * @return whether others may follow
   */
  public boolean next(int version, Instant from, Actor by) {
    BackdatedVersion before = versions.find(version).orElseThrow();
    List<BookingView> found = bookings.paidSince(from, before.doneThrough(), BOOKINGS, clock.now());
    if (found.isEmpty()) {
      versions.advance(before, before.swept(wall.now()));
      return false;
    }
    List<EntryView> given = intake.raise(candidates(found, version), by);
    long last = found.get(found.size() - 1).id();
    versions.advance(before, before.through(last, bookingsOf(given), sum(given)));
    return true;
  }

  /** Those that the version counts for now, and that earned by none of its rules yet. */
  private List<BookingKey> candidates(List<BookingView> found, int version) {
    ProgrammeTimeline timeline = programmes.timeline();
    Map<Long, List<LineEarning>> earned = earnings.of(found.stream().map(BookingView::id).toList());
    return found.stream()
        .filter(view -> timeline.inForceAt(paidAt(view)).version() == version)
        .filter(
            view ->
                earned.getOrDefault(view.id(), List.of()).stream()
                    .noneMatch(earning -> earning.version() == version))
        .map(view -> view.booking().key())
        .toList();
  }

  private static Instant paidAt(BookingView view) {
    return view.booking().paidAt().orElseThrow();
  }

  private static int bookingsOf(List<EntryView> given) {
    return (int) given.stream().map(e -> BookingSource.bookingOf(e.source())).distinct().count();
  }

  private static Points sum(List<EntryView> given) {
    return given.stream().map(EntryView::points).reduce(Points.ZERO, Points::plus);
  }
}
