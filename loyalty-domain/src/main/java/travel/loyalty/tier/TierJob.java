package travel.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.DueWork;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Retry;

/**
 * The job that looks at members' levels: of those for whom something counts anew, and of those whom
 * a date concerns. Each day that was missed is made up for in its order, so that it comes out as if
 * the job had never stood still; what was looked at is marked in the same transaction.
 */
@ApplicationScoped
class TierJob implements DueWork {

  private static final int CHUNK = 1_000;

  private Standings standings;
  private FactStore facts;
  private TierChunk chunk;
  private ProgrammeService programmes;
  private BusinessClock clock;

  /** For the container's proxy. */
  protected TierJob() {}

  @Inject
  TierJob(
      Standings standings,
      FactStore facts,
      TierChunk chunk,
      ProgrammeService programmes,
      BusinessClock clock) {
    this.standings = standings;
    this.facts = facts;
    this.chunk = chunk;
    this.programmes = programmes;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "tier.review";
  }

  /** At the beginning of the next day that concerns anybody; now where that day has begun. */
  @Override
  public Optional<Instant> nextDue() {
    Instant now = clock.now();
    return firstDay()
        .map(day -> day.atStartOfDay(zone()).toInstant())
        .map(at -> at.isBefore(now) ? now : at);
  }

  private Optional<LocalDate> firstDay() {
    return Stream.of(standings.firstToLookAt(), facts.firstToLookAt())
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  @Override
  public void run(Instant now, Turn turn) {
    LocalDate today = now.atZone(zone()).toLocalDate();
    Optional<LocalDate> day = firstDay();
    while (day.isPresent() && !day.get().isAfter(today)) {
      turn.renew();
      List<MemberId> members = toLookAt(day.get());
      review(members, day.get());
      // Bookings never stop: what comes in meanwhile is for the next turn, so that others have one.
      boolean isThrough = day.get().equals(today) && members.size() < CHUNK;
      day = isThrough ? Optional.empty() : firstDay();
    }
  }

  private List<MemberId> toLookAt(LocalDate day) {
    Set<MemberId> members = new LinkedHashSet<>(standings.toLookAt(day, CHUNK));
    members.addAll(facts.toLookAt(day, CHUNK));
    return new ArrayList<>(members);
  }

  private void review(List<MemberId> members, LocalDate day) {
    Retry.run(
        () -> {
          chunk.review(members, day, Actor.system(name()));
          return members;
        });
  }

  private ZoneId zone() {
    return programmes.current().zone();
  }
}
