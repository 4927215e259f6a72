package travel.loyalty.earning;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.Points;

/**
 * How far a version that reaches back has been applied to what was paid before it was known.
 *
 * @param doneThrough the last booking of the sweep that runs
 * @param bookings that got more, and {@code points} what they got together
 * @param sweptAt when the first sweep ended, by the wall clock
 * @param finishedAt when the second one did
 */
public record BackdatedVersion(
    int version,
    long doneThrough,
    int bookings,
    Points points,
    Optional<Instant> sweptAt,
    Optional<Instant> finishedAt) {

  /** Longer than any transaction that took bookings in by what was published before. */
  private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(2);

  static BackdatedVersion of(int version) {
    return new BackdatedVersion(version, 0, 0, Points.ZERO, Optional.empty(), Optional.empty());
  }

  public boolean isFinished() {
    return finishedAt.isPresent();
  }

  /** Whether a sweep is to go on or to begin. */
  boolean isDue(Instant wallNow) {
    return !isFinished()
        && sweptAt.map(at -> !wallNow.isBefore(at.plus(BETWEEN_SWEEPS))).orElse(true);
  }

  BackdatedVersion through(long booking, int more, Points given) {
    return new BackdatedVersion(
        version, booking, bookings + more, points.plus(given), sweptAt, finishedAt);
  }

  BackdatedVersion swept(Instant wallNow) {
    return new BackdatedVersion(
        version,
        0,
        bookings,
        points,
        sweptAt.or(() -> Optional.of(wallNow)),
        sweptAt.map(before -> wallNow));
  }
}
