package travel.loyalty.laboratory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A replay, which is asked for, waits, runs chunk by chunk, and ends done, failed or cancelled.
 *
 * @param version empty where a document was only sent, or where what counted is replayed
 * @param sent whether a document was only sent
 * @param total bookings, or revisions where the order of limits asks for them
 * @param figures meant once it is done
 */
public record ReplayView(
    ReplayId id,
    Optional<Integer> version,
    boolean sent,
    LocalDate firstDay,
    LocalDate lastDay,
    ReplayState state,
    ReplayPhase phase,
    Instant askedAt,
    String askedBy,
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt,
    long total,
    long done,
    ReplayFigures figures) {

  public boolean isDone() {
    return state == ReplayState.DONE;
  }

  /** Whether it was asked what counted, which nobody can be better or worse off by. */
  public boolean isOfWhatCounted() {
    return version.isEmpty() && !sent;
  }
}
