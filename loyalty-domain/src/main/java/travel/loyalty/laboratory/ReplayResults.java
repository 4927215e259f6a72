package travel.loyalty.laboratory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import travel.loyalty.laboratory.ReplayRules.Sides;
import travel.loyalty.member.Masking;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.programme.EarningRule;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Sql;

/** Reads what replays came to. */
@ApplicationScoped
class ReplayResults {

  private Sql sql;
  private Members members;

  /** For the container's proxy. */
  protected ReplayResults() {}

  @Inject
  ReplayResults(Sql sql, Members members) {
    this.sql = sql;
    this.members = members;
  }

  /** The figures of a replay whose members are all added up. */
  ReplayFigures sums(ReplayId replay, Sides sides) {
    return sql.first(
            "select coalesce(sum(bookings), 0) as bookings,"
                + " coalesce(sum(case when difference > 0 then 1 else 0 end), 0) as better,"
                + " coalesce(sum(case when difference < 0 then 1 else 0 end), 0) as worse,"
                + " coalesce(sum(points_now), 0) as now_sum,"
                + " coalesce(sum(points_then), 0) as then_sum,"
                + " coalesce(sum(case when points_raised > 0 then 1 else 0 end), 0) as raised,"
                + " coalesce(sum(points_raised), 0) as raised_sum"
                + " from replay_member where replay_id = ?",
            row -> figures(row, sides),
            replay.value())
        .orElseThrow();
  }

  private static ReplayFigures figures(ResultSet row, Sides sides) throws SQLException {
    Points now = Sql.points(row, "now_sum");
    Points then = Sql.points(row, "then_sum");
    return new ReplayFigures(
        row.getLong("bookings"),
        row.getLong("better"),
        row.getLong("worse"),
        now,
        then,
        row.getLong("raised"),
        Sql.points(row, "raised_sum"),
        sides.now().worth(now),
        sides.then().worth(then));
  }

  /** The members of a replay: who is better off by the most first, who is worse off likewise. */
  PageOf<MemberResult> members(
      ReplayId replay, ReplayFilter filter, Optional<MemberId> only, PageRequest page) {
    List<Object> values = new ArrayList<>(List.of(replay.value()));
    String text =
        "select member_id, bookings, points_now, points_then, difference, points_raised,"
            + " level_now, level_then from replay_member where replay_id = ?"
            + narrowed(filter)
            + only(only, values)
            + after(filter, page, values)
            + order(filter);
    values.add(page.limit() + 1);
    List<Row> rows = sql.list(text, ReplayResults::row, values.toArray());
    boolean more = rows.size() > page.limit();
    List<Row> shown = more ? rows.subList(0, page.limit()) : rows;
    return new PageOf<>(named(shown), more ? shown.get(shown.size() - 1).place(filter) : "");
  }

  private static String only(Optional<MemberId> only, List<Object> values) {
    only.ifPresent(values::add);
    return only.isPresent() ? " and member_id = ?" : "";
  }

  private static String narrowed(ReplayFilter filter) {
    return switch (filter) {
      case ALL -> "";
      case BETTER -> " and difference > 0";
      case WORSE -> " and difference < 0";
      case RAISED -> " and points_raised > 0";
      case OTHER_LEVEL -> " and level_now is not null";
    };
  }

  private static boolean isByDifference(ReplayFilter filter) {
    return filter == ReplayFilter.BETTER || filter == ReplayFilter.WORSE;
  }

  private static String order(ReplayFilter filter) {
    return switch (filter) {
      case BETTER -> " order by difference desc, member_id desc limit ?";
      case WORSE -> " order by difference, member_id limit ?";
      default -> " order by member_id limit ?";
    };
  }

  private static String after(ReplayFilter filter, PageRequest page, List<Object> values) {
    if (page.isFirst()) {
      return "";
    }
    Place place = Place.parse(page.after());
    if (!isByDifference(filter)) {
      values.add(place.member());
      return " and member_id > ?";
    }
    values.addAll(List.of(place.difference(), place.difference(), place.member()));
    return filter == ReplayFilter.BETTER
        ? " and (difference < ? or (difference = ? and member_id < ?))"
        : " and (difference > ? or (difference = ? and member_id > ?))";
  }

  /** Where a page ended. */
  private record Place(Points difference, long member) {

    /** A place that nobody handed out leads to nothing. */
    static Place parse(String text) {
      String[] parts = text.split("~");
      try {
        return new Place(Points.of(parts[0]), Long.parseLong(parts[1]));
      } catch (RuntimeException e) {
        return new Place(Points.ZERO, Long.MAX_VALUE);
      }
    }
  }

  private record Row(
      MemberId member,
      int bookings,
      Points now,
      Points then,
      Points difference,
      Points raised,
      Optional<String> levelNow,
      Optional<String> levelThen) {

    String place(ReplayFilter filter) {
      return (isByDifference(filter) ? difference : Points.ZERO) + "~" + member.value();
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new MemberId(row.getLong("member_id")),
        row.getInt("bookings"),
        Sql.points(row, "points_now"),
        Sql.points(row, "points_then"),
        Sql.points(row, "difference"),
        Sql.points(row, "points_raised"),
        Optional.ofNullable(row.getString("level_now")),
        Optional.ofNullable(row.getString("level_then")));
  }

  // Who was taken back with an import since then is not named any more.
  private List<MemberResult> named(List<Row> rows) {
    Map<MemberId, MemberRef> refs = members.refs(rows.stream().map(Row::member).toList());
    return rows.stream()
        .filter(row -> refs.containsKey(row.member()))
        .map(row -> named(row, refs.get(row.member())))
        .toList();
  }

  private static MemberResult named(Row row, MemberRef ref) {
    return new MemberResult(
        ref.number(),
        Masking.name(ref.name()),
        row.bookings(),
        row.now(),
        row.then(),
        row.raised(),
        row.levelNow(),
        row.levelThen());
  }

  /** By the rules, those of the other side in their order first. */
  List<RuleResult> rules(ReplayId replay, Sides sides) {
    Map<String, Points> used = used(replay);
    Map<String, EarningRule> limited =
        sides.limited().stream().collect(Collectors.toMap(EarningRule::code, rule -> rule));
    return sql.list(
        "select rule_code, count_now, points_now, count_then, points_then from replay_rule"
            + " where replay_id = ? order by rule_code",
        row -> {
          String code = row.getString("rule_code");
          return new RuleResult(
              code,
              row.getLong("count_now"),
              Sql.points(row, "points_now"),
              row.getLong("count_then"),
              Sql.points(row, "points_then"),
              Optional.ofNullable(limited.get(code)).flatMap(rule -> rule.caps().budget()),
              used.getOrDefault(code, Points.ZERO));
        },
        replay.value());
  }

  private Map<String, Points> used(ReplayId replay) {
    Map<String, Points> used = new HashMap<>();
    sql.list(
        "select code, given from replay_budget where replay_id = ? and member_id = 0",
        row -> used.put(row.getString("code"), Sql.points(row, "given")),
        replay.value());
    return used;
  }

  List<LevelResult> levels(ReplayId replay) {
    return sql.list(
        "select member_class, level_now, level_then, members from replay_level"
            + " where replay_id = ? order by member_class, members desc, level_now, level_then",
        row ->
            new LevelResult(
                row.getString("member_class"),
                row.getString("level_now"),
                row.getString("level_then"),
                row.getLong("members")),
        replay.value());
  }
}
