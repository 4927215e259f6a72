package travel.loyalty.points;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Sql;

/** Reads an account as it stands: a constant number of statements whatever its history. */
final class AccountReads {

  private static final int TREND_MONTHS = 12;
  private static final String STANDING =
      "select member_id, pending, available, held, debt, next_change_at from point_account"
          + " where member_id = ? union all"
          // Those it is one with.
          + " select o.member_id, o.pending, o.available, o.held, o.debt, o.next_change_at"
          + " from point_account a join point_account o"
          + " on o.wallet_id = a.wallet_id and o.member_id <> a.member_id where a.member_id = ?";
  private static final String OPEN_LOTS =
      LotStore.COLUMNS
          + " where account_id in (:in) and is_open = true order by expires_at, available_from, id"
          + " limit "
          + AccountView.LOTS_MAX;
  private static final String LADDER =
      "select expires_at, sum(available) as points from point_lot"
          + " where account_id in (:in) and is_open = true and available > 0"
          + " group by expires_at order by expires_at";
  private static final String ENDING_BETWEEN =
      "select distinct coalesce(a.wallet_id, a.member_id) as member_id from point_lot l"
          + " join point_account a on a.member_id = l.account_id"
          + " where l.expires_at > ? and l.expires_at <= ? and l.is_open = true"
          + " and l.available > 0 order by 1";
  // Along the index to the first that fits: the least of all of them would read all of them.
  private static final String FIRST_END =
      "select expires_at from point_lot where expires_at > ? and is_open = true"
          + " order by expires_at limit 1";
  private static final String MONTHS =
      "select month_number, earned, used from point_month"
          + " where account_id = ? and month_number >= ?"
          + " union all select trend_month, trend_earned, trend_used from point_account"
          + " where member_id = ? and trend_month >= ?";

  private final Sql sql;

  AccountReads(Sql sql) {
    this.sql = sql;
  }

  /**
   * A balance and until when it holds without anybody's doing.
   *
   * @param accounts all that it is the sum of, one for each number of the person
   */
  record Standing(Balance balance, Optional<Instant> nextChangeAt, List<MemberId> accounts) {

    Standing with(Balance settled) {
      return new Standing(settled, nextChangeAt, accounts);
    }

    boolean holdsAt(Instant now) {
      return nextChangeAt.isEmpty() || nextChangeAt.get().isAfter(now);
    }
  }

  private record Part(OwnBalance own, Optional<Instant> nextChangeAt) {}

  Standing standing(MemberId member) {
    List<Part> parts = parts(member);
    return new Standing(
        parts.stream().map(part -> part.own().balance()).reduce(Balance.NONE, Balance::plus),
        parts.stream().flatMap(part -> part.nextChangeAt().stream()).min(Instant::compareTo),
        parts.isEmpty()
            ? List.of(member)
            : parts.stream().map(part -> part.own().account()).toList());
  }

  private List<Part> parts(MemberId member) {
    return sql.list(
        STANDING,
        row ->
            new Part(
                new OwnBalance(new MemberId(row.getLong("member_id")), AccountStore.balance(row)),
                Optional.ofNullable(Sql.instant(row, "next_change_at"))),
        member,
        member);
  }

  List<OwnBalance> apart(MemberId member) {
    return parts(member).stream().map(Part::own).toList();
  }

  AccountView account(Standing standing, ZoneId zone) {
    List<MemberId> accounts = standing.accounts();
    List<LotView> lots = sql.listIn(OPEN_LOTS, row -> view(LotStore.lot(row)), accounts);
    return new AccountView(standing.balance(), lots, ladder(accounts, zone));
  }

  /** The lots that would pay, chosen as they are when they do; of too few points all there are. */
  List<AllocationView> payers(Standing standing, Points points) {
    List<Allocation> taken = new ArrayList<>();
    List<Lot> lots = sql.listIn(OPEN_LOTS, LotStore::lot, standing.accounts());
    Spending.take(taken, lots, LotPart.AVAILABLE, LotPart.CONSUMED, points);
    return taken.stream().map(AccountReads::paying).toList();
  }

  private static AllocationView paying(Allocation part) {
    Lot lot = part.lot();
    return new AllocationView(
        lot.id(), lot.source(), lot.expiresAt(), part.points(), lot.account());
  }

  private static LotView view(Lot lot) {
    return new LotView(
        lot.id(),
        lot.issued(),
        lot.remaining(),
        state(lot),
        lot.availableFrom(),
        lot.expiresAt(),
        lot.source(),
        lot.rule(),
        lot.account());
  }

  private static LotState state(Lot lot) {
    if (lot.in(LotPart.PENDING).isPositive()) {
      return LotState.PENDING;
    }
    if (lot.in(LotPart.AVAILABLE).isPositive()) {
      return LotState.AVAILABLE;
    }
    return lot.isOpen() ? LotState.HELD : LotState.CLOSED;
  }

  List<MemberId> withPointsEndingOn(LocalDate lastDay, ZoneId zone) {
    return sql.list(
        ENDING_BETWEEN,
        row -> new MemberId(row.getLong("member_id")),
        lastDay.atStartOfDay(zone).toInstant(),
        lastDay.plusDays(1).atStartOfDay(zone).toInstant());
  }

  // A lot ends at the first instant after its last day.
  Optional<LocalDate> firstLastDay(LocalDate from, ZoneId zone) {
    return sql.first(
            FIRST_END, row -> Sql.instant(row, "expires_at"), from.atStartOfDay(zone).toInstant())
        .map(end -> end.minusNanos(1).atZone(zone).toLocalDate());
  }

  private record End(Instant at, Points points) {}

  // A lot ends at the first instant after its last day.
  private List<Expiring> ladder(List<MemberId> accounts, ZoneId zone) {
    Map<LocalDate, Points> byDay = new TreeMap<>();
    for (End end : sql.listIn(LADDER, AccountReads::end, accounts)) {
      LocalDate lastDay = end.at().minusNanos(1).atZone(zone).toLocalDate();
      byDay.merge(lastDay, end.points(), Points::plus);
    }
    List<Expiring> ladder = new ArrayList<>();
    Points cumulative = Points.ZERO;
    for (Map.Entry<LocalDate, Points> step : byDay.entrySet()) {
      cumulative = cumulative.plus(step.getValue());
      ladder.add(new Expiring(step.getKey(), step.getValue(), cumulative));
    }
    return ladder;
  }

  private static End end(ResultSet row) throws SQLException {
    return new End(Sql.instant(row, "expires_at"), Sql.points(row, "points"));
  }

  /** The last twelve months with the running one, oldest first; quiet ones with nothing. */
  List<MonthView> months(List<MemberId> accounts, YearMonth running) {
    YearMonth first = running.minusMonths(TREND_MONTHS - 1L);
    Map<YearMonth, MonthView> found = new HashMap<>();
    int from = Trend.number(first);
    for (MemberId account : accounts) {
      sql.list(MONTHS, AccountReads::month, account, from, account, from)
          .forEach(month -> found.merge(month.month(), month, MonthView::plus));
    }
    List<MonthView> months = new ArrayList<>();
    for (int i = 0; i < TREND_MONTHS; i++) {
      YearMonth month = first.plusMonths(i);
      months.add(found.getOrDefault(month, new MonthView(month, Points.ZERO, Points.ZERO)));
    }
    return months;
  }

  private static MonthView month(ResultSet row) throws SQLException {
    return new MonthView(
        Trend.month(row.getInt("month_number")),
        Sql.points(row, "earned"),
        Sql.points(row, "used"));
  }
}
