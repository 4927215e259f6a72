package travel.loyalty.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/** The sessions themselves: opened at a sign-in, read at each request, ended at a sign-out. */
final class Sessions {

  // A session is noted as used at most so often: not each request writes.
  private static final Duration SEEN_STEP = Duration.ofMinutes(1);

  private final Sql sql;
  private final WallClock wall;

  Sessions(Sql sql, WallClock wall) {
    this.sql = sql;
    this.wall = wall;
  }

  /**
   * From where a session is opened.
   *
   * @param agent what the browser calls itself, at most 200 characters are kept
   */
  record Origin(String address, String agent) {}

  /** Opens a session; the caller comes back knowing it. */
  Caller open(Caller caller, Origin origin) {
    Credential.ensure(sql, caller.population(), caller.subject());
    long id = Ids.next();
    boolean staff = caller.population() == Population.STAFF;
    Instant now = wall.now();
    sql.update(
        "insert into signin_session (id, population, subject, staff_id, pending, opened_at,"
            + " seen_at, address, agent) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        caller.population(),
        caller.subject(),
        staff ? Long.valueOf(caller.subject()) : null,
        caller.groups().contains(Role.PENDING),
        now,
        now,
        cut(origin.address(), 64),
        cut(origin.agent(), 200));
    return caller.in(id);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  /** Finds who is signed in by a session, with their present state and roles: one statement. */
  Optional<Caller> caller(Population population, long id) {
    Instant now = wall.now();
    return sql.first(OpenSession.SELECT, OpenSession::read, id, population)
        .filter(session -> session.isLive(now))
        .map(session -> seen(session, now));
  }

  private Caller seen(OpenSession session, Instant now) {
    if (session.seenAt().plus(SEEN_STEP).isBefore(now)) {
      sql.update("update signin_session set seen_at = ? where id = ?", now, session.id());
    }
    return session.caller();
  }

  /** Lifts a session to what its owner may do, after the second factor. */
  void complete(long id) {
    sql.update("update signin_session set pending = ? where id = ?", false, id);
  }

  /** Ends one session. */
  void end(long id) {
    sql.update(
        "update signin_session set ended_at = ? where id = ? and ended_at is null", wall.now(), id);
  }
}
