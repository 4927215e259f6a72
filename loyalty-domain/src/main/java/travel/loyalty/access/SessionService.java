package travel.loyalty.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/** Who is signed in, and since when; ending it works at the next request. */
@Stateless
@PermitAll
public class SessionService {

  @Inject private Sql sql;
  @Inject private WallClock wall;

  /** For the container. */
  public SessionService() {}

  /** For tests without one. */
  public SessionService(Sql sql, WallClock wall) {
    this.sql = sql;
    this.wall = wall;
  }

  /** The live sessions of a subject, the latest first. */
  public List<SessionView> list(Population population, String subject) {
    Instant now = wall.now();
    return sql.list(
        "select id, opened_at, seen_at, address, agent from signin_session"
            + " where population = ? and subject = ? and ended_at is null"
            + " and opened_at > ? and seen_at > ? order by id desc",
        row ->
            new SessionView(
                row.getLong("id"),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "seen_at"),
                row.getString("address"),
                row.getString("agent")),
        population,
        subject,
        now.minus(OpenSession.absolute(population)),
        now.minus(OpenSession.idle(population)));
  }

  /** Whether the subject ever signed in, set a password or was blocked; it is never forgotten. */
  public boolean isKnown(Population population, String subject) {
    return Credential.exists(sql, population, subject);
  }

  /**
   * Ends one session of a subject.
   *
   * @throws NotFound if it is not theirs, or not open
   */
  public void end(Population population, String subject, long id) {
    int ended =
        sql.update(
            "update signin_session set ended_at = ?"
                + " where id = ? and population = ? and subject = ? and ended_at is null",
            wall.now(),
            id,
            population,
            subject);
    if (ended == 0) {
      throw new NotFound("session");
    }
  }

  /** Ends all sessions of a subject, for example after a password was changed. */
  public void endAll(Population population, String subject) {
    endAllBut(population, subject, 0);
  }

  /** Ends all sessions of a subject but one. */
  public void endAllBut(Population population, String subject, long kept) {
    sql.update(
        "update signin_session set ended_at = ?"
            + " where population = ? and subject = ? and id <> ? and ended_at is null",
        wall.now(),
        population,
        subject,
        kept);
  }

  /** Ends all sessions of a subject and lets it open no other. */
  public void block(Population population, String subject) {
    setBlocked(population, subject, true);
    endAll(population, subject);
  }

  /** Lets a blocked subject sign in again. */
  public void unblock(Population population, String subject) {
    setBlocked(population, subject, false);
  }

  private void setBlocked(Population population, String subject, boolean blocked) {
    Credential.ensure(sql, population, subject);
    sql.update(
        "update credential set blocked = ? where population = ? and subject = ?",
        blocked,
        population,
        subject);
  }

  /** Whether the subject may not sign in. */
  public boolean isBlocked(Population population, String subject) {
    return sql.first(
            "select blocked from credential where population = ? and subject = ?",
            row -> row.getBoolean("blocked"),
            population,
            subject)
        .orElse(false);
  }
}
