package travel.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** The table of who stands where; a row that is locked here is the mutex of the member's level. */
@ApplicationScoped
class Standings {

  private static final String SAVE =
      "insert into tier_standing (member_id, level, reason, since, counted_from, term_from,"
          + " term_until, grace_level, grace_counts, grace_from, grace_until, given_level,"
          + " given_from, given_until, given_of, frozen_from, frozen_until, refunded, steps, look_on,"
          + " shown)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on duplicate key update level = values(level), reason = values(reason),"
          + " since = values(since), counted_from = values(counted_from),"
          + " term_from = values(term_from), term_until = values(term_until),"
          + " grace_level = values(grace_level), grace_counts = values(grace_counts),"
          + " grace_from = values(grace_from), grace_until = values(grace_until),"
          + " given_level = values(given_level), given_from = values(given_from),"
          + " given_until = values(given_until), given_of = values(given_of), frozen_from = values(frozen_from),"
          + " frozen_until = values(frozen_until), refunded = values(refunded),"
          + " steps = values(steps), look_on = values(look_on), shown = values(shown)";

  private Sql sql;

  /** For the container's proxy. */
  protected Standings() {}

  @Inject
  Standings(Sql sql) {
    this.sql = sql;
  }

  Optional<Standing> find(MemberId member) {
    return sql.first("select * from tier_standing where member_id = ?", Standings::read, member);
  }

  /** Those that have a row, locked in the order of their ids. */
  Map<MemberId, Standing> lock(Collection<MemberId> members) {
    List<MemberId> sorted =
        members.stream().distinct().sorted(Comparator.comparingLong(MemberId::value)).toList();
    Map<MemberId, Standing> found = new HashMap<>();
    sql.listIn(
            "select * from tier_standing where member_id in (:in) order by member_id for update",
            Standings::read,
            sorted)
        .forEach(standing -> found.put(standing.member(), standing));
    return found;
  }

  /** Writes them, new or not, in the order given. */
  void save(List<Reviewed> reviewed) {
    sql.batch(SAVE, reviewed.stream().map(Standings::row).toList());
  }

  private static Object[] row(Reviewed reviewed) {
    Standing s = reviewed.standing();
    return new Object[] {
      s.member(),
      s.level(),
      s.reason(),
      s.since(),
      s.countedFrom(),
      s.term().map(Days::from),
      s.term().map(Days::until),
      s.grace().map(Grace::level),
      s.grace().map(Grace::countsFrom),
      s.grace().map(grace -> grace.days().from()),
      s.grace().map(grace -> grace.days().until()),
      s.given().map(Given::level),
      s.given().map(given -> given.days().from()),
      s.given().map(given -> given.days().until()),
      s.given().flatMap(Given::from),
      s.frozen().map(Days::from),
      s.frozen().map(Days::until),
      s.refunded(),
      s.steps(),
      reviewed.lookOn(),
      reviewed.shown()
    };
  }

  private static Standing read(ResultSet row) throws SQLException {
    return new Standing(
        new MemberId(row.getLong("member_id")),
        row.getString("level"),
        Reason.valueOf(row.getString("reason")),
        Sql.date(row, "since"),
        Optional.ofNullable(Sql.date(row, "counted_from")),
        days(row, "term"),
        grace(row),
        given(row),
        days(row, "frozen"),
        row.getBoolean("refunded"),
        row.getInt("steps"));
  }

  private static Optional<Days> days(ResultSet row, String name) throws SQLException {
    LocalDate from = Sql.date(row, name + "_from");
    LocalDate until = Sql.date(row, name + "_until");
    return from == null ? Optional.empty() : Optional.of(new Days(from, until));
  }

  private static Optional<Grace> grace(ResultSet row) throws SQLException {
    Optional<Days> days = days(row, "grace");
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Grace(row.getString("grace_level"), Sql.date(row, "grace_counts"), days.get()));
  }

  private static Optional<Given> given(ResultSet row) throws SQLException {
    Optional<Days> days = days(row, "given");
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Given(
                row.getString("given_level"),
                days.get(),
                Optional.ofNullable(Sql.number(row, "given_of")).map(MemberId::new)));
  }

  /** Leaves a member whom another stands for alone, or looks at one again who stands alone. */
  void lookOn(Optional<LocalDate> day, MemberId member) {
    sql.update("update tier_standing set look_on = ? where member_id = ?", day, member);
  }

  /** The first day on which something may happen to somebody by itself. */
  Optional<LocalDate> firstToLookAt() {
    return sql.first(
        "select look_on from tier_standing where look_on is not null order by look_on limit 1",
        row -> Sql.date(row, "look_on"));
  }

  /** Members to be looked at by a day, some of them. */
  List<MemberId> toLookAt(LocalDate day, int limit) {
    return sql.list(
        "select member_id from tier_standing where look_on <= ?"
            + " order by look_on, member_id limit ?",
        row -> new MemberId(row.getLong("member_id")),
        day,
        limit);
  }

  /** Of some levels those that somebody stands on or was given. */
  List<String> heldLevels() {
    return sql.list(
        "select level from tier_standing union select given_level from tier_standing"
            + " where given_level is not null",
        row -> row.getString("level"));
  }
}
