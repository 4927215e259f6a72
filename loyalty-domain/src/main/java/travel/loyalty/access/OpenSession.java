package travel.loyalty.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** A session with its owner's present state, as every request reads it. */
record OpenSession(
    long id, Caller owner, boolean restricted, boolean blocked, Instant openedAt, Instant seenAt) {

  static final String SELECT =
      "select s.id, s.population, s.subject, s.pending, s.opened_at, s.seen_at, c.must_change,"
          + " c.blocked, u.login, u.roles from signin_session s"
          + " join credential c on c.population = s.population and c.subject = s.subject"
          + " left join staff_user u on u.id = s.staff_id"
          + " where s.id = ? and s.population = ? and s.ended_at is null";

  static OpenSession read(ResultSet row) throws SQLException {
    Population population = Population.valueOf(row.getString("population"));
    String subject = row.getString("subject");
    Caller owner =
        population == Population.MEMBER
            ? Caller.member(new MemberId(Long.parseLong(subject)))
            : Caller.staff(subject, row.getString("login"), Roles.groups(row.getString("roles")));
    return new OpenSession(
        row.getLong("id"),
        owner,
        row.getBoolean("pending") || row.getBoolean("must_change"),
        row.getBoolean("blocked"),
        Sql.instant(row, "opened_at"),
        Sql.instant(row, "seen_at"));
  }

  static Duration idle(Population population) {
    return Duration.ofMinutes(population == Population.STAFF ? 15 : 30);
  }

  static Duration absolute(Population population) {
    return Duration.ofHours(population == Population.STAFF ? 8 : 24);
  }

  boolean isLive(Instant now) {
    return !blocked
        && now.isBefore(seenAt.plus(idle(owner.population())))
        && now.isBefore(openedAt.plus(absolute(owner.population())));
  }

  /** With the owner's groups, or only that of one who has not shown everything yet. */
  Caller caller() {
    Optional<Caller> limited =
        restricted && owner.population() == Population.STAFF
            ? Optional.of(Caller.staff(owner.subject(), owner.getName(), Set.of(Role.PENDING)))
            : Optional.empty();
    return limited.orElse(owner).in(id);
  }
}
