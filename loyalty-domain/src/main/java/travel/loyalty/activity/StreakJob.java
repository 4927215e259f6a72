package travel.loyalty.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import travel.loyalty.booking.BookingsRecorded;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.DueWork;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Retry;

/**
 * The job that looks whether members travelled in enough months in a row, when their bookings
 * changed or a trip ended. Each is a transaction of its own.
 */
@ApplicationScoped
class StreakJob implements DueWork {

  private static final int CHUNK = 100;
  private static final MemberId BEFORE_ALL = new MemberId(0);

  private StreakLooks looks;
  private StreakRound round;
  private ProgrammeService programmes;
  private BusinessClock clock;

  /** For the container's proxy. */
  protected StreakJob() {}

  @Inject
  StreakJob(
      StreakLooks looks, StreakRound round, ProgrammeService programmes, BusinessClock clock) {
    this.looks = looks;
    this.round = round;
    this.programmes = programmes;
    this.clock = clock;
  }

  void on(@Observes BookingsRecorded event) {
    Instant now = clock.now();
    if (!programmes.inForceAt(now).awards().streaks().isEmpty()) {
      looks.lookAt(event.members(), now);
    }
  }

  @Override
  public String name() {
    return "activity.streaks";
  }

  @Override
  public Optional<Instant> nextDue() {
    return looks.next();
  }

  @Override
  public void run(Instant now, Turn turn) {
    MemberId last = BEFORE_ALL;
    List<MemberId> due;
    do {
      due = looks.due(now, last, CHUNK);
      for (MemberId member : due) {
        turn.renew();
        Retry.run(() -> round.look(member, now, Actor.system(name())));
        last = member;
      }
    } while (due.size() == CHUNK);
  }
}
