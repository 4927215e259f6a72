package travel.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** The table of what counts for tiers. */
@ApplicationScoped
class FactStore {

  private static final String SUMS =
      "select member_id, on_day, sum(spend) as spend, sum(trips) as trips, sum(points) as points,"
          + " sum(surveys) as surveys from tier_fact where on_day >= ? and member_id in (:in)"
          + " group by member_id, on_day";

  private Sql sql;

  /** For the container's proxy. */
  protected FactStore() {}

  @Inject
  FactStore(Sql sql) {
    this.sql = sql;
  }

  /** Puts what things count now in the place of what they counted, to be looked at. */
  void replace(List<Qualified> things, LocalDate today) {
    List<Object[]> outdated = new ArrayList<>();
    List<Object[]> rows = new ArrayList<>();
    for (Qualified thing : things) {
      if (thing.known()) {
        outdated.add(new Object[] {thing.sourceKind(), thing.sourceId()});
      }
      // What counts no more is to be looked at too.
      Map<LocalDate, Qualifying> days =
          thing.known() && thing.days().isEmpty()
              ? Map.of(today, Qualifying.NOTHING)
              : thing.days();
      days.forEach((day, done) -> rows.add(row(thing, day, done, today)));
    }
    sql.batch("delete from tier_fact where source_kind = ? and source_id = ?", outdated);
    sql.batch(
        "insert into tier_fact (source_kind, source_id, on_day, member_id, origin_id, spend,"
            + " trips, points, surveys, look_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private static Object[] row(Qualified thing, LocalDate day, Qualifying done, LocalDate today) {
    return new Object[] {
      thing.sourceKind(),
      thing.sourceId(),
      day,
      thing.member(),
      thing.number(),
      done.spend(),
      done.trips(),
      done.points(),
      done.surveys(),
      day.isBefore(today) ? today : day
    };
  }

  /** Lets what one member did count for another. */
  void hand(MemberId from, MemberId to, LocalDate today) {
    sql.update(
        "update tier_fact set member_id = ?, look_on = ? where member_id = ?", to, today, from);
  }

  /** Lets what came by a number count for it again. */
  void handBack(MemberId number, LocalDate today) {
    sql.update(
        "update tier_fact set member_id = ?, look_on = ? where origin_id = ?",
        number,
        today,
        number);
  }

  /** By member; who did nothing is not in it. */
  Map<MemberId, Facts> since(LocalDate first, Collection<MemberId> members) {
    Map<MemberId, Facts> found = new HashMap<>();
    sql.listIn(SUMS, row -> note(found, row), List.copyOf(members), first);
    return found;
  }

  private static boolean note(Map<MemberId, Facts> found, ResultSet row) throws SQLException {
    found
        .computeIfAbsent(new MemberId(row.getLong("member_id")), id -> new Facts())
        .add(
            Sql.date(row, "on_day"),
            new Qualifying(
                row.getBigDecimal("spend"),
                BigDecimal.valueOf(row.getLong("trips")),
                row.getBigDecimal("points"),
                BigDecimal.valueOf(row.getLong("surveys"))));
    return true;
  }

  /** The next members for whom anything counts, by their ids. */
  List<MemberId> membersAfter(long member, int limit) {
    return sql.list(
        "select distinct member_id from tier_fact where member_id > ? order by member_id limit ?",
        row -> new MemberId(row.getLong("member_id")),
        member,
        limit);
  }

  /** The first day on which somebody is to be looked at. */
  Optional<LocalDate> firstToLookAt() {
    return sql.first(
        "select look_on from tier_fact where look_on is not null order by look_on limit 1",
        row -> Sql.date(row, "look_on"));
  }

  /** Members to be looked at by a day, some of them. */
  List<MemberId> toLookAt(LocalDate day, int limit) {
    return sql
        .list(
            "select member_id from tier_fact where look_on <= ? order by look_on, member_id limit ?",
            row -> new MemberId(row.getLong("member_id")),
            day,
            limit)
        .stream()
        .distinct()
        .toList();
  }

  /** Marks what was new of members as looked at; most who come by a date have nothing new. */
  void lookedAt(Collection<MemberId> members, LocalDate day) {
    List<Object[]> news =
        sql.listIn(
            "select distinct member_id from tier_fact where look_on <= ? and member_id in (:in)",
            row -> new Object[] {row.getLong("member_id"), day},
            List.copyOf(members),
            day);
    sql.batch("update tier_fact set look_on = null where member_id = ? and look_on <= ?", news);
  }
}
