package travel.loyalty.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/**
 * Makes whoever guesses wait, longer each time: from one address at one account, at one account
 * from anywhere, and from one address at any account. An account can be slowed down by a stranger
 * for a minute at most, so that nobody can lock a member out; nothing ever locks for good. Its
 * callers run outside of a transaction, so that what is counted stays counted and is seen at once.
 */
@ApplicationScoped
public class BackOff {

  private static final Duration FORGET_AFTER = Duration.ofHours(1);

  private final Sql sql;
  private final WallClock wall;

  /** For the container's proxy. */
  protected BackOff() {
    this(null, null);
  }

  /** For the container, and for tests without one. */
  @Inject
  public BackOff(Sql sql, WallClock wall) {
    this.sql = sql;
    this.wall = wall;
  }

  /**
   * Whose failures are counted together.
   *
   * @param free failures without any waiting
   */
  private record Count(String who, int free, Duration longest) {

    static Count of(String kind, String text, int free, Duration longest) {
      return new Count(Secrets.sha256(kind + "|" + text), free, longest);
    }

    Duration waitAfter(int failures) {
      int beyond = Math.min(failures - free, 20);
      if (beyond < 0) {
        return Duration.ZERO;
      }
      Duration wait = Duration.ofSeconds(1L << beyond);
      return wait.compareTo(longest) < 0 ? wait : longest;
    }
  }

  private record Stored(int failures, Instant lastAt, Instant blockedUntil) {
    boolean isHeldAt(Instant now) {
      return lastAt.plus(FORGET_AFTER).isAfter(now);
    }
  }

  // An office or a hotel shares one address: it gets more tries than one person at one account.
  private static List<Count> counts(Population population, String login, String address) {
    String account = population + "|" + login.toLowerCase(Locale.ROOT);
    return List.of(
        Count.of("here", account + "|" + address, 5, Duration.ofMinutes(15)),
        Count.of("account", account, 20, Duration.ofMinutes(1)),
        Count.of("address", address, 50, Duration.ofMinutes(15)));
  }

  /**
   * Lets a try begin and counts it as failed before it is known to be. Of many at the same moment
   * no more begin than would one after the other.
   *
   * @throws Refused {@code too-many-requests} with {@code retryAfterSeconds}
   */
  public void admit(Population population, String login, String address) {
    waitUntil(population, login, address).ifPresent(this::refuse);
    begin(population, login, address).ifPresent(this::refuse);
  }

  private void refuse(Instant until) {
    long seconds = Duration.between(wall.now(), until).toSeconds() + 1;
    throw new Refused("too-many-requests", Map.of("retryAfterSeconds", seconds));
  }

  /** When the next try is allowed; empty if it is now. */
  Optional<Instant> waitUntil(Population population, String login, String address) {
    return latest(counts(population, login, address).stream().map(this::stored));
  }

  /** Counts a try; until when it should have waited, empty if it did not come too early. */
  Optional<Instant> begin(Population population, String login, String address) {
    // All three are counted, whatever the first says: hence the list.
    return latest(counts(population, login, address).stream().map(this::add).toList().stream());
  }

  private Optional<Instant> latest(Stream<Optional<Stored>> counted) {
    Instant now = wall.now();
    return counted
        .flatMap(Optional::stream)
        .map(Stored::blockedUntil)
        .filter(until -> until.isAfter(now))
        .max(Instant::compareTo);
  }

  /** Takes the counting back: the account's and this try's at the address. */
  public void succeeded(Population population, String login, String address) {
    List<Count> counts = counts(population, login, address);
    counts.subList(0, 2).forEach(this::forget);
    sql.update(
        "update signin_attempt set failures = failures - 1, blocked_until = last_at"
            + " where who = ? and failures > 0",
        counts.get(2).who());
  }

  // Each counts on what the one before it stored: two that read the same do not both store.
  private Optional<Stored> add(Count count) {
    while (true) {
      Instant now = wall.now();
      Optional<Stored> before = stored(count);
      int failures = 1 + before.filter(s -> s.isHeldAt(now)).map(Stored::failures).orElse(0);
      Instant until = now.plus(count.waitAfter(failures));
      boolean done =
          before.isEmpty()
              ? insert(count, now, until)
              : replace(count, before.get(), new Stored(failures, now, until));
      if (done) {
        return before;
      }
    }
  }

  private boolean replace(Count count, Stored before, Stored after) {
    return 1
        == sql.update(
            "update signin_attempt set failures = ?, last_at = ?, blocked_until = ?"
                + " where who = ? and failures = ? and last_at = ?",
            after.failures(),
            after.lastAt(),
            after.blockedUntil(),
            count.who(),
            before.failures(),
            before.lastAt());
  }

  private boolean insert(Count count, Instant now, Instant until) {
    try {
      sql.update(
          "insert into signin_attempt (who, failures, last_at, blocked_until)"
              + " values (?, 1, ?, ?)",
          count.who(),
          now,
          until);
      return true;
    } catch (Sql.DuplicateKey madeMeanwhile) {
      return false;
    }
  }

  private void forget(Count count) {
    sql.update("delete from signin_attempt where who = ?", count.who());
  }

  private Optional<Stored> stored(Count count) {
    return sql.first(
        "select failures, last_at, blocked_until from signin_attempt where who = ?",
        row ->
            new Stored(
                row.getInt("failures"),
                Sql.instant(row, "last_at"),
                Sql.instant(row, "blocked_until")),
        count.who());
  }
}
