package travel.loyalty.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Sql;

/** The rows of results. */
@ApplicationScoped
class ActivityResults {

  private Sql sql;

  /** For the container's proxy. */
  protected ActivityResults() {}

  @Inject
  ActivityResults(Sql sql) {
    this.sql = sql;
  }

  /** A result as it was recorded. */
  record Row(ActivityResult result, String award, Points points, String reached) {}

  Optional<Row> find(String activity, String reference) {
    return sql.first(
        "select activity, member_id, reference, score, award_code, points, reached"
            + " from activity_result where activity = ? and reference = ?",
        ActivityResults::row,
        activity,
        reference);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new ActivityResult(
            row.getString("activity"),
            new MemberId(row.getLong("member_id")),
            row.getString("reference"),
            Optional.ofNullable(Sql.number(row, "score")).map(Long::intValue)),
        row.getString("award_code"),
        Sql.points(row, "points"),
        row.getString("reached"));
  }

  /** How many results of some numbers in an activity counted on a day. */
  int countOf(List<MemberId> numbers, String activity, LocalDate day) {
    return sql.listIn(
            "select id from activity_result"
                + " where activity = ? and done_on = ? and points > 0 and member_id in (:in)",
            row -> row.getLong("id"),
            numbers,
            activity,
            day)
        .size();
  }

  /**
   * Keeps a result.
   *
   * @throws Sql.DuplicateKey if it was recorded meanwhile
   */
  void add(Row row, LocalDate day, Instant at, Actor by) {
    ActivityResult result = row.result();
    sql.update(
        "insert into activity_result (id, activity, reference, member_id, score, done_on,"
            + " recorded_at, recorded_by, award_code, points, reached)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        Ids.next(),
        result.activity(),
        result.reference(),
        result.member(),
        result.score(),
        day,
        at,
        by,
        row.award(),
        row.points(),
        row.reached());
  }
}
