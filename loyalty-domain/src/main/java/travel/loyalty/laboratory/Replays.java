package travel.loyalty.laboratory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import travel.loyalty.booking.RecordedRevision.Place;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Sql;

/** The table of replays: what was asked, how far each is, and what came of it. */
@ApplicationScoped
class Replays {

  private Sql sql;

  /** For the container's proxy. */
  protected Replays() {}

  @Inject
  Replays(Sql sql) {
    this.sql = sql;
  }

  void add(ReplayId id, ReplayRequest asked, String currency, Instant at, Actor by) {
    sql.update(
        "insert into replay (id, version, document, first_day, last_day, state, phase, asked_at,"
            + " asked_by, work_total, work_done, place_id, place_revision, bookings, better, worse,"
            + " points_now, points_then, raised, points_raised, currency, value_now, value_then,"
            + " failed_tries, failure) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0,"
            + " 0, 0, ?, 0, 0, 0, '')",
        id.value(),
        asked.version(),
        asked.document(),
        asked.firstDay(),
        asked.lastDay(),
        ReplayState.WAITING,
        ReplayPhase.COUNTING,
        at,
        by,
        currency);
  }

  Optional<ReplayView> find(ReplayId id) {
    return sql.first("select * from replay where id = ?", Replays::view, id.value());
  }

  /** With what was asked. */
  Optional<Replay> stored(ReplayId id) {
    return sql.first("select * from replay where id = ?", Replays::read, id.value());
  }

  /** Locked until the transaction ends, so that nobody else works at it or ends it. */
  Optional<Replay> lock(ReplayId id) {
    return sql.first("select * from replay where id = ? for update", Replays::read, id.value());
  }

  /** Newest first. */
  PageOf<ReplayView> list(PageRequest page) {
    return page(
        page,
        sql.list(
            "select * from replay where id < ? order by id desc limit ?",
            Replays::view,
            before(page),
            page.limit() + 1));
  }

  /** Those of one version, newest first. */
  PageOf<ReplayView> listOf(int version, PageRequest page) {
    return page(
        page,
        sql.list(
            "select * from replay where version = ? and id < ? order by id desc limit ?",
            Replays::view,
            version,
            before(page),
            page.limit() + 1));
  }

  private static long before(PageRequest page) {
    return page.isFirst() ? Long.MAX_VALUE : Long.parseLong(page.after());
  }

  private static PageOf<ReplayView> page(PageRequest page, List<ReplayView> rows) {
    boolean more = rows.size() > page.limit();
    List<ReplayView> shown = more ? rows.subList(0, page.limit()) : rows;
    return new PageOf<>(shown, more ? shown.get(shown.size() - 1).id().toString() : "");
  }

  /** Those that wait or run, in the order in which they were asked for. */
  List<ReplayId> open() {
    return sql.list(
        "select id from replay where state in ('WAITING', 'RUNNING') order by id",
        row -> new ReplayId(row.getLong("id")));
  }

  void begin(ReplayId id, long total, Instant now) {
    sql.update(
        "update replay set state = ?, phase = ?, work_total = ?, started_at = ? where id = ?",
        ReplayState.RUNNING,
        ReplayPhase.BOOKINGS,
        total,
        now,
        id.value());
  }

  /** Moves on behind a chunk of bookings. */
  void advance(ReplayId id, Place place, int done) {
    sql.update(
        "update replay set place_at = ?, place_id = ?, place_revision = ?,"
            + " work_done = work_done + ?, failed_tries = 0 where id = ?",
        place.at(),
        place.booking(),
        place.revision(),
        done,
        id.value());
  }

  void turnToLevels(ReplayId id) {
    sql.update(
        "update replay set phase = ?, place_at = null, place_id = 0, work_done = work_total"
            + " where id = ?",
        ReplayPhase.LEVELS,
        id.value());
  }

  /** Moves on behind a chunk of members. */
  void advance(ReplayId id, long member) {
    sql.update("update replay set place_id = ?, failed_tries = 0 where id = ?", member, id.value());
  }

  void finish(ReplayId id, ReplayFigures figures, Instant now) {
    sql.update(
        "update replay set state = ?, finished_at = ?, bookings = ?, better = ?, worse = ?,"
            + " points_now = ?, points_then = ?, raised = ?, points_raised = ?, value_now = ?,"
            + " value_then = ? where id = ?",
        ReplayState.DONE,
        now,
        figures.bookings(),
        figures.better(),
        figures.worse(),
        figures.pointsNow(),
        figures.pointsThen(),
        figures.raised(),
        figures.pointsRaised(),
        figures.valueNow(),
        figures.valueThen(),
        id.value());
  }

  /** Ends one that is not done; false if it had ended already. */
  boolean cancel(ReplayId id, Instant now) {
    return 1
        == sql.update(
            "update replay set state = ?, finished_at = ? where id = ?"
                + " and state in ('WAITING', 'RUNNING')",
            ReplayState.CANCELLED,
            now,
            id.value());
  }

  /** Notes a try that failed; the last one that is allowed ends the replay. */
  void failed(ReplayId id, String why, int triesMax, Instant now) {
    sql.update(
        "update replay set failed_tries = failed_tries + 1, failure = ? where id = ?",
        why.substring(0, Math.min(500, why.length())),
        id.value());
    sql.update(
        "update replay set state = ?, finished_at = ? where id = ? and failed_tries >= ?"
            + " and state in ('WAITING', 'RUNNING')",
        ReplayState.FAILED,
        now,
        id.value(),
        triesMax);
  }

  private static Replay read(ResultSet row) throws SQLException {
    Instant at = Sql.instant(row, "place_at");
    long place = row.getLong("place_id");
    return new Replay(
        view(row),
        Optional.ofNullable(row.getString("document")),
        at == null
            ? Optional.empty()
            : Optional.of(new Place(at, place, row.getInt("place_revision"))),
        place);
  }

  private static ReplayView view(ResultSet row) throws SQLException {
    return new ReplayView(
        new ReplayId(row.getLong("id")),
        Optional.ofNullable(Sql.number(row, "version")).map(Long::intValue),
        row.getString("document") != null,
        Sql.date(row, "first_day"),
        Sql.date(row, "last_day"),
        ReplayState.valueOf(row.getString("state")),
        ReplayPhase.valueOf(row.getString("phase")),
        Sql.instant(row, "asked_at"),
        row.getString("asked_by"),
        Optional.ofNullable(Sql.instant(row, "started_at")),
        Optional.ofNullable(Sql.instant(row, "finished_at")),
        row.getLong("work_total"),
        row.getLong("work_done"),
        figures(row));
  }

  private static ReplayFigures figures(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new ReplayFigures(
        row.getLong("bookings"),
        row.getLong("better"),
        row.getLong("worse"),
        Sql.points(row, "points_now"),
        Sql.points(row, "points_then"),
        row.getLong("raised"),
        Sql.points(row, "points_raised"),
        Money.of(row.getBigDecimal("value_now"), currency),
        Money.of(row.getBigDecimal("value_then"), currency));
  }
}
