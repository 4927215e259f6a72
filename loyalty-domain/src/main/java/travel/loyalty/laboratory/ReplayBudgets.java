package travel.loyalty.laboratory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.booking.RecordedRevision;
import travel.loyalty.earning.LineEarning;
import travel.loyalty.laboratory.ReplayGiven.Lines;
import travel.loyalty.laboratory.ReplayGiven.Side;
import travel.loyalty.points.Budgets;
import travel.loyalty.programme.EarningRule;
import travel.loyalty.programme.PeriodCap;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Sql;

/** The tables of what replays gave by rules that have limits. */
@ApplicationScoped
class ReplayBudgets {

  private static final long ALL = 0;

  private Sql sql;

  /** For the container's proxy. */
  protected ReplayBudgets() {}

  @Inject
  ReplayBudgets(Sql sql) {
    this.sql = sql;
  }

  /** Lays down what bookings that were paid before a day have by rules: it counts as given. */
  void begin(ReplayId replay, List<EarningRule> limited, LocalDate firstDay, ZoneId zone) {
    Instant before = firstDay.atStartOfDay(zone).toInstant();
    for (EarningRule rule : limited) {
      addGiven(replay, rule.code(), rule.code(), Instant.EPOCH, before);
      sql.update(
          "insert into replay_budget (replay_id, member_id, code, given)"
              + " select ?, 0, ?, coalesce(sum(given), 0) from replay_budget"
              + " where replay_id = ? and code = ?",
          replay.value(),
          rule.code(),
          replay.value(),
          rule.code());
      rule.caps()
          .perMemberPer()
          .ifPresent(
              cap -> {
                Instant start = cap.period().start(firstDay).atStartOfDay(zone).toInstant();
                addGiven(replay, rule.code(), inPeriod(rule, cap, firstDay), start, before);
              });
    }
  }

  private static String inPeriod(EarningRule rule, PeriodCap cap, LocalDate day) {
    Budgets.PeriodLimit limit = new Budgets.PeriodLimit(cap.period().of(day), cap.points());
    return new Budgets.Limits(rule.code(), Optional.empty(), Optional.empty(), Optional.of(limit))
        .periodCode()
        .orElseThrow();
  }

  private void addGiven(ReplayId replay, String rule, String code, Instant from, Instant until) {
    sql.update(
        "insert into replay_budget (replay_id, member_id, code, given)"
            + " select ?, b.member_id, ?, sum(e.points) from line_earning e"
            + " join booking b on b.id = e.booking_id where e.rule_code = ?"
            + " and b.paid_at >= ? and b.paid_at < ? and b.member_id is not null"
            + " group by b.member_id",
        replay.value(),
        code,
        rule,
        from,
        until);
  }

  /** What was given so far, as far as a chunk may ask. */
  ReplayGiven read(ReplayId replay, List<RecordedRevision> chunk) {
    List<Long> members =
        Stream.concat(Stream.of(ALL), chunk.stream().map(one -> one.member().value()))
            .distinct()
            .toList();
    Map<Side, Points> given = new HashMap<>();
    sql.listIn(
        "select member_id, code, given from replay_budget where replay_id = ?"
            + " and member_id in (:in)",
        row ->
            given.put(
                new Side(row.getLong("member_id"), row.getString("code")),
                Sql.points(row, "given")),
        members,
        replay.value());
    return new ReplayGiven(given, lines(replay, chunk));
  }

  private Map<Long, Lines> lines(ReplayId replay, List<RecordedRevision> chunk) {
    Map<Long, Lines> lines = new HashMap<>();
    sql.listIn(
        "select booking_id, line, rule_code, version, points, paid_at from replay_given"
            + " where replay_id = ? and booking_id in (:in) order by booking_id, line, rule_code",
        row -> {
          Instant paidAt = Sql.instant(row, "paid_at");
          return lines
              .computeIfAbsent(
                  row.getLong("booking_id"), id -> new Lines(paidAt, new ArrayList<>()))
              .earnings()
              .add(
                  new LineEarning(
                      row.getString("line"),
                      row.getString("rule_code"),
                      row.getInt("version"),
                      Sql.points(row, "points")));
        },
        chunk.stream().map(RecordedRevision::id).distinct().toList(),
        replay.value());
    return lines;
  }

  void write(ReplayId replay, ReplayGiven given) {
    List<Object[]> sides =
        given.changedSides().stream()
            .sorted(Comparator.comparingLong(Side::member).thenComparing(Side::code))
            .map(one -> new Object[] {replay.value(), one.member(), one.code(), given.given(one)})
            .toList();
    sql.batch(
        "insert into replay_budget (replay_id, member_id, code, given) values (?, ?, ?, ?)"
            + " on duplicate key update given = values(given)",
        sides);
    List<Long> bookings = given.changedLines().stream().sorted().toList();
    sql.batch(
        "delete from replay_given where replay_id = ? and booking_id = ?",
        bookings.stream().map(id -> new Object[] {replay.value(), id}).toList());
    sql.batch(
        "insert into replay_given (replay_id, booking_id, line, rule_code, version, points,"
            + " paid_at) values (?, ?, ?, ?, ?, ?, ?)",
        bookings.stream().flatMap(id -> rows(replay, id, given.lines(id))).toList());
  }

  private static Stream<Object[]> rows(ReplayId replay, long booking, Lines lines) {
    return lines.earnings().stream()
        .map(
            earned ->
                new Object[] {
                  replay.value(),
                  booking,
                  earned.line(),
                  earned.rule(),
                  earned.version(),
                  earned.points(),
                  lines.paidAt()
                });
  }
}
