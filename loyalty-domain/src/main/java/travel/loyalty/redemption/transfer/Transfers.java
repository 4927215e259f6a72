package travel.loyalty.redemption.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.points.Aside;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Sql;

/** The table of transfers. A row is changed only while it is locked, and ends once. */
@ApplicationScoped
class Transfers {

  private static final String OWNER = "transfer";
  private static final String COLUMNS =
      "select id, from_member, to_member, points, message, state, reason, hold_id, asked_at,"
          + " arrives_at, ended_at from point_transfer ";

  // Who gets points learns of it when they are there.
  private static final Map<String, String> ARRIVED =
      Map.of("from_member", "", "to_member", " and state = 'DONE'");

  private Sql sql;
  private Members members;

  /** For the container's proxy. */
  protected Transfers() {}

  @Inject
  Transfers(Sql sql, Members members) {
    this.sql = sql;
    this.members = members;
  }

  /** A transfer as its row says. */
  record Row(
      long id,
      MemberId from,
      MemberId to,
      Points points,
      String message,
      TransferState state,
      String reason,
      long hold,
      Instant askedAt,
      Instant arrivesAt,
      Optional<Instant> endedAt) {

    Aside aside() {
      return new Aside(from, hold, points, OWNER, "transfer/" + id);
    }

    boolean isWaiting() {
      return state == TransferState.WAITING;
    }
  }

  /**
   * Keeps one that was asked for.
   *
   * @throws Sql.DuplicateKey if its form was sent before
   */
  void add(Row row, LocalDate askedOn, String askedBy, Optional<String> token) {
    sql.update(
        "insert into point_transfer (id, from_member, to_member, points, message, state, reason,"
            + " hold_id, asked_on, asked_at, asked_by, arrives_at, form_token)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row.id(),
        row.from(),
        row.to(),
        row.points(),
        row.message(),
        row.state(),
        row.reason(),
        row.hold(),
        askedOn,
        row.askedAt(),
        askedBy,
        row.arrivesAt(),
        token);
  }

  /** What a form made when it was sent before. */
  Optional<Row> by(String askedBy, Optional<String> token) {
    return token.flatMap(
        given ->
            sql.first(
                COLUMNS + "where asked_by = ? and form_token = ?", Transfers::row, askedBy, given));
  }

  Optional<Row> find(long id) {
    return sql.first(COLUMNS + "where id = ?", Transfers::row, id);
  }

  /** Nobody else ends it until the transaction does. */
  Optional<Row> lock(long id) {
    return sql.first(COLUMNS + "where id = ? for update", Transfers::row, id);
  }

  void end(long id, TransferState state, String reason, Instant at) {
    sql.update(
        "update point_transfer set state = ?, reason = ?, ended_at = ? where id = ?",
        state,
        reason,
        at,
        id);
  }

  /** What a person gave or is giving on a day, by all numbers. */
  Points givenOn(LocalDate day, List<MemberId> numbers) {
    return sql
        .listIn(
            "select points from point_transfer where asked_on = ? and state in ('WAITING', 'DONE')"
                + " and from_member in (:in)",
            row -> Sql.points(row, "points"),
            numbers,
            day)
        .stream()
        .reduce(Points.ZERO, Points::plus);
  }

  Optional<Instant> nextArrival() {
    return sql.first(
        "select arrives_at from point_transfer where state = 'WAITING' order by arrives_at limit 1",
        row -> Sql.instant(row, "arrives_at"));
  }

  /** Those that are to arrive by then, the longest waiting first. */
  List<Long> due(Instant now, int limit) {
    return sql.list(
        "select id from point_transfer where state = 'WAITING' and arrives_at <= ?"
            + " order by arrives_at, id limit ?",
        row -> row.getLong("id"),
        now,
        limit);
  }

  /** What a person gave and got, by all numbers, the latest first. */
  PageOf<TransferView> of(List<MemberId> numbers, PageRequest page) {
    long before = page.isFirst() ? Long.MAX_VALUE : before(page.after());
    List<Row> rows = new ArrayList<>();
    for (String side : ARRIVED.keySet()) {
      String text =
          COLUMNS
              + "where "
              + side
              + " in (:in)"
              + ARRIVED.get(side)
              + " and id < ? order by id desc limit ?";
      rows.addAll(side(text, numbers, before, page.limit() + 1));
    }
    rows.sort((a, b) -> Long.compare(b.id(), a.id()));
    boolean more = rows.size() > page.limit();
    List<TransferView> shown = views(more ? rows.subList(0, page.limit()) : rows);
    return new PageOf<>(shown, more ? Long.toString(shown.get(shown.size() - 1).id()) : "");
  }

  private List<Row> side(String text, List<MemberId> numbers, long before, int limit) {
    String places = String.join(", ", numbers.stream().map(number -> "?").toList());
    List<Object> values = new ArrayList<>(numbers);
    values.addAll(List.of(before, limit));
    return sql.list(text.replace(":in", places), Transfers::row, values.toArray());
  }

  private static long before(String after) {
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  TransferView view(Row row) {
    return views(List.of(row)).get(0);
  }

  private List<TransferView> views(List<Row> rows) {
    Map<MemberId, MemberRef> refs =
        members.refs(
            rows.stream().flatMap(row -> Stream.of(row.from(), row.to())).distinct().toList());
    return rows.stream().map(row -> view(row, refs)).toList();
  }

  private static TransferView view(Row row, Map<MemberId, MemberRef> refs) {
    return new TransferView(
        row.id(),
        refs.get(row.from()),
        refs.get(row.to()),
        row.points(),
        row.message(),
        row.state(),
        row.reason(),
        row.askedAt(),
        row.arrivesAt(),
        row.endedAt());
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        new MemberId(row.getLong("from_member")),
        new MemberId(row.getLong("to_member")),
        Sql.points(row, "points"),
        row.getString("message"),
        TransferState.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getLong("hold_id"),
        Sql.instant(row, "asked_at"),
        Sql.instant(row, "arrives_at"),
        Optional.ofNullable(Sql.instant(row, "ended_at")));
  }
}
