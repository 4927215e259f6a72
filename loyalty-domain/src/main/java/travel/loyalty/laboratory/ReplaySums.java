package travel.loyalty.laboratory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;
import travel.loyalty.tier.LevelShift;

/** The tables that a replay adds up in, chunk by chunk. */
@ApplicationScoped
class ReplaySums {

  private Sql sql;

  /** For the container's proxy. */
  protected ReplaySums() {}

  @Inject
  ReplaySums(Sql sql) {
    this.sql = sql;
  }

  void add(ReplayId replay, ReplayTotals chunk) {
    sql.batch(
        "insert into replay_member (replay_id, member_id, bookings, points_now, points_then,"
            + " difference, points_raised) values (?, ?, ?, ?, ?, ?, ?)"
            + " on duplicate key update bookings = bookings + values(bookings),"
            + " points_now = points_now + values(points_now),"
            + " points_then = points_then + values(points_then),"
            + " difference = difference + values(difference),"
            + " points_raised = points_raised + values(points_raised)",
        chunk.memberRows(replay));
    sql.batch(
        "insert into replay_rule (replay_id, rule_code, count_now, points_now, count_then,"
            + " points_then) values (?, ?, ?, ?, ?, ?)"
            + " on duplicate key update count_now = count_now + values(count_now),"
            + " points_now = points_now + values(points_now),"
            + " count_then = count_then + values(count_then),"
            + " points_then = points_then + values(points_then)",
        chunk.ruleRows(replay));
    sql.batch(
        "insert into replay_fact (replay_id, member_id, on_day, spend, trips, points)"
            + " values (?, ?, ?, ?, ?, ?) on duplicate key update spend = spend + values(spend),"
            + " trips = trips + values(trips), points = points + values(points)",
        chunk.factRows(replay));
  }

  /** The next members for whom something counts otherwise, by their ids. */
  List<MemberId> membersAfter(ReplayId replay, long member, int limit) {
    return sql.list(
        "select distinct member_id from replay_fact where replay_id = ? and member_id > ?"
            + " order by member_id limit ?",
        row -> new MemberId(row.getLong("member_id")),
        replay.value(),
        member,
        limit);
  }

  /** What counts more, or less, by member and day. */
  Map<MemberId, Map<LocalDate, Qualifying>> differences(
      ReplayId replay, Collection<MemberId> members) {
    Map<MemberId, Map<LocalDate, Qualifying>> found = new HashMap<>();
    sql.listIn(
        "select member_id, on_day, spend, trips, points from replay_fact where replay_id = ?"
            + " and member_id in (:in)",
        row ->
            found
                .computeIfAbsent(new MemberId(row.getLong("member_id")), id -> new HashMap<>())
                .put(
                    Sql.date(row, "on_day"),
                    Qualifying.spent(row.getBigDecimal("spend"), row.getBigDecimal("points"))
                        .plus(Qualifying.trips(row.getInt("trips")))),
        List.copyOf(members),
        replay.value());
    return found;
  }

  void addLevels(ReplayId replay, List<LevelShift> levels) {
    Map<List<String>, Long> counts = new HashMap<>();
    levels.forEach(
        one -> counts.merge(List.of(one.memberClass(), one.now(), one.then()), 1L, Long::sum));
    sql.batch(
        "insert into replay_level (replay_id, member_class, level_now, level_then, members)"
            + " values (?, ?, ?, ?, ?) on duplicate key update members = members + values(members)",
        counts.entrySet().stream()
            .map(
                one ->
                    new Object[] {
                      replay.value(),
                      one.getKey().get(0),
                      one.getKey().get(1),
                      one.getKey().get(2),
                      one.getValue()
                    })
            .toList());
    sql.batch(
        "insert into replay_member (replay_id, member_id, bookings, points_now, points_then,"
            + " difference, points_raised, level_now, level_then) values (?, ?, 0, 0, 0, 0, 0, ?, ?)"
            + " on duplicate key update level_now = values(level_now),"
            + " level_then = values(level_then)",
        levels.stream()
            .filter(LevelShift::isShift)
            .map(one -> new Object[] {replay.value(), one.member(), one.now(), one.then()})
            .toList());
  }

  /** Forgets what only the work needed. */
  void tidy(ReplayId replay) {
    sql.update("delete from replay_given where replay_id = ?", replay.value());
    sql.update("delete from replay_budget where replay_id = ? and member_id <> 0", replay.value());
    sql.update("delete from replay_fact where replay_id = ?", replay.value());
  }
}
