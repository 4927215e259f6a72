package travel.loyalty.laboratory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import travel.loyalty.booking.RecordedBookings;
import travel.loyalty.booking.RecordedRevision;
import travel.loyalty.booking.RecordedRevision.Place;
import travel.loyalty.booking.RecordedRevision.Span;
import travel.loyalty.earning.Reckoned;
import travel.loyalty.earning.Reckoner;
import travel.loyalty.laboratory.ReplayRules.Sides;
import travel.loyalty.shared.BusinessClock;

/** One step of a replay, in the transaction that runs: a chunk of it, and how far it is then. */
@ApplicationScoped
class ReplayStep {

  static final int BOOKINGS = 5_000;
  // The revisions of rules with limits drag what was given to their members along.
  static final int REVISIONS = 2_000;

  private Replays replays;
  private ReplayRules rules;
  private ReplaySums sums;
  private ReplayBudgets budgets;
  private ReplayEnd end;
  private RecordedBookings bookings;
  private Reckoner reckoner;
  private BusinessClock clock;
  private int bookingsMost = BOOKINGS;
  private int revisionsMost = REVISIONS;

  /** For the container's proxy. */
  protected ReplayStep() {}

  @Inject
  ReplayStep(
      Replays replays,
      ReplayRules rules,
      ReplaySums sums,
      ReplayBudgets budgets,
      ReplayEnd end,
      RecordedBookings bookings,
      Reckoner reckoner,
      BusinessClock clock) {
    this.replays = replays;
    this.rules = rules;
    this.sums = sums;
    this.budgets = budgets;
    this.end = end;
    this.bookings = bookings;
    this.reckoner = reckoner;
    this.clock = clock;
  }

  /** For tests: the same in smaller steps. */
  ReplayStep inChunksOf(int most) {
    bookingsMost = most;
    revisionsMost = most;
    return this;
  }

  /** Does the next one; false where nothing is left, or where it was ended meanwhile. */
  boolean next(ReplayId id) {
    Replay replay = replays.lock(id).orElseThrow();
    if (!replay.view().state().isOpen()) {
      return false;
    }
    Sides sides = rules.of(replay);
    return switch (replay.view().phase()) {
      case COUNTING -> begin(replay, sides);
      case BOOKINGS -> bookings(replay, sides);
      case LEVELS -> end.levels(replay, sides);
    };
  }

  private boolean begin(Replay replay, Sides sides) {
    Span span = replay.span(sides.now().zone());
    boolean limited = !sides.limited().isEmpty();
    if (limited) {
      budgets.begin(replay.id(), sides.limited(), replay.view().firstDay(), sides.now().zone());
    }
    long total = limited ? bookings.countAccepted(span) : bookings.countPaid(span);
    replays.begin(replay.id(), total, clock.now());
    return true;
  }

  private boolean bookings(Replay replay, Sides sides) {
    Span span = replay.span(sides.now().zone());
    boolean limited = !sides.limited().isEmpty();
    Place after = replay.place().orElse(limited ? span.startOfAcceptance() : span.start());
    List<RecordedRevision> chunk =
        limited
            ? bookings.accepted(span, after, revisionsMost)
            : bookings.paid(span, after, bookingsMost);
    if (chunk.isEmpty()) {
      replays.turnToLevels(replay.id());
      return true;
    }
    ReplayGiven given = limited ? budgets.read(replay.id(), chunk) : ReplayGiven.none();
    List<Reckoned> reckoned =
        reckoner.reckon(chunk, new Reckoner.Terms(sides.proposed(), span), given);
    sums.add(replay.id(), ReplayTotals.of(reckoned));
    if (limited) {
      budgets.write(replay.id(), given);
    }
    replays.advance(replay.id(), chunk.get(chunk.size() - 1).place(), chunk.size());
    return true;
  }
}
