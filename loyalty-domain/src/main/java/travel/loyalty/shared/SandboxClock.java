package travel.loyalty.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import travel.loyalty.configuration.Settings;

/**
 * The clock of a sandbox: it runs until somebody moves it, then stands where it was put. Moving it
 * does all the work that falls due on the way, in the order of its times, and comes back when all
 * is done. Where it stands is kept in the database, and with it whether the data are an exercise or
 * real: the ones never open as the others.
 */
@ApplicationScoped
public class SandboxClock {

  private static final int ROW = 1;

  private final Settings settings;
  private final BusinessClock business;
  private final WallClock wall;
  private final Jobs jobs;
  private Sql sql;

  /** How business time goes on from where the row has it. */
  private enum Motion {
    RUNNING,
    STANDING
  }

  private record Row(Settings.Mode mode, Motion motion, Instant businessAt, Instant systemAt) {}

  /** For the container's proxy. */
  protected SandboxClock() {
    this(null, null, null, null);
  }

  @Inject
  SandboxClock(Settings settings, BusinessClock business, WallClock wall, Jobs jobs) {
    this.settings = settings;
    this.business = business;
    this.wall = wall;
    this.jobs = jobs;
  }

  /**
   * Sets business time as the database has it; a new database is marked with the mode. {@link
   * Database} calls it before anything else runs.
   *
   * @throws IllegalStateException if the data are of the other mode
   */
  public synchronized void restore(Sql database) {
    sql = database;
    Row row = stored().orElseGet(this::begin);
    if (row.mode() != settings.mode()) {
      throw new IllegalStateException(
          "These data are of mode " + row.mode() + " and do not open as " + settings.mode());
    }
    if (row.motion() == Motion.STANDING) {
      business.follow(Clock.fixed(row.businessAt(), ZoneOffset.UTC));
    } else {
      Duration ahead = Duration.between(row.systemAt(), row.businessAt());
      business.follow(Clock.offset(Clock.systemUTC(), ahead));
    }
  }

  private Optional<Row> stored() {
    return sql.first(
        "select mode, motion, business_at, system_at from business_clock where id = ?",
        row ->
            new Row(
                Settings.Mode.valueOf(row.getString("mode")),
                Motion.valueOf(row.getString("motion")),
                Sql.instant(row, "business_at"),
                Sql.instant(row, "system_at")),
        ROW);
  }

  private Row begin() {
    Instant now = wall.now();
    Instant start = settings.clock().map(OffsetDateTime::toInstant).orElse(now);
    Row row = new Row(settings.mode(), Motion.RUNNING, start, now);
    sql.update(
        "insert into business_clock (id, mode, motion, business_at, system_at)"
            + " values (?, ?, ?, ?, ?)",
        ROW,
        row.mode(),
        row.motion(),
        row.businessAt(),
        row.systemAt());
    return row;
  }

  public Instant now() {
    return business.now();
  }

  /**
   * Moves business time forward, where it then stands still.
   *
   * @throws NotFound in production
   * @throws Refused {@code validation} if the time lies behind
   * @throws IllegalStateException if a job fails; the time then stands where that fell due
   */
  public synchronized void moveTo(Instant target) {
    if (!settings.isSandbox()) {
      throw new NotFound("sandbox clock");
    }
    if (target.isBefore(business.now())) {
      throw Refused.invalid("/now", "before-now");
    }
    jobs.runUntil(target, this::standAt);
    standAt(target);
  }

  private void standAt(Instant instant) {
    Instant at = instant.isBefore(business.now()) ? business.now() : instant;
    sql.update(
        "update business_clock set motion = ?, business_at = ?, system_at = ? where id = ?",
        Motion.STANDING,
        at,
        wall.now(),
        ROW);
    business.follow(Clock.fixed(at, ZoneOffset.UTC));
  }
}
