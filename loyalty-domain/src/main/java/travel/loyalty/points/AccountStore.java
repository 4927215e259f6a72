package travel.loyalty.points;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import travel.loyalty.member.Members;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Sql;

/** The account rows: locked in the order of their ids, opened where missing, written back. */
final class AccountStore {

  private static final String COLUMNS =
      "select member_id, pending, available, held, debt, last_seq, last_at, next_change_at,"
          + " head_hash, trend_month, trend_ends_at, trend_earned, trend_used, wallet_id"
          + " from point_account";
  // A row that is not alone stays unlocked: its wallet is locked in the order of all ids.
  private static final String LOCK_ALONE =
      COLUMNS + " where member_id = ? and wallet_id is null for update";
  private static final String LOCK_MANY =
      COLUMNS + " where member_id in (" + Places.MANY + ") order by member_id for update";
  private static final String INSERT =
      "insert into point_account (pending, available, held, debt, last_seq, last_at,"
          + " next_change_at, head_hash, trend_month, trend_ends_at, trend_earned, trend_used, member_id)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  // A row that is there is locked: an insert that it refuses would only share the lock.
  private static final String OPEN = INSERT + " on duplicate key update member_id = member_id";
  // Many at once: one text that names the columns once, where as many updates would be as many.
  private static final String UPDATE_MANY =
      INSERT
          + " on duplicate key update pending = values(pending), available = values(available),"
          + " held = values(held), debt = values(debt), last_seq = values(last_seq),"
          + " last_at = values(last_at), next_change_at = values(next_change_at),"
          + " head_hash = values(head_hash), trend_month = values(trend_month),"
          + " trend_ends_at = values(trend_ends_at), trend_earned = values(trend_earned),"
          + " trend_used = values(trend_used)";
  private static final String OPENED =
      "select member_id, wallet_id from point_account where member_id in (" + Places.MANY + ")";
  private static final String WALLET =
      "select member_id from point_account where wallet_id in (:in)";
  private static final String SHARE = "update point_account set wallet_id = ? where member_id = ?";
  private static final String UPDATE =
      "update point_account set pending = ?, available = ?, held = ?, debt = ?, last_seq = ?,"
          + " last_at = ?, next_change_at = ?, head_hash = ?, trend_month = ?, trend_ends_at = ?, trend_earned = ?,"
          + " trend_used = ? where member_id = ?";
  private static final String END_MONTH =
      "insert into point_month (account_id, month_number, earned, used) values (?, ?, ?, ?)";

  /** How many accounts one transaction of the job settles: some thousand lots. */
  static final int DUE_MOST = 500;

  private static final String DUE =
      "select member_id from point_account where next_change_at <= ?"
          + " order by next_change_at, member_id limit "
          + DUE_MOST;
  private static final String TAKE_DUE = DUE + " for update skip locked";
  private static final String DUE_AFTER =
      "select member_id from point_account where next_change_at <= ? and member_id > ?"
          + " order by member_id limit "
          + DUE_MOST;
  private static final String NEXT_DUE =
      "select min(next_change_at) as next_due from point_account";

  private static final Comparator<MemberId> BY_ID = Comparator.comparingLong(MemberId::value);

  private final Sql sql;

  AccountStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * Locks the accounts until the transaction ends, and those they are one with, in the order of
   * their ids; those that are missing are opened.
   *
   * @throws Sql.Busy if a member was taken back or merged meanwhile: who tries again sees that
   */
  SortedMap<MemberId, Account> lock(Collection<MemberId> members) {
    List<MemberId> sorted = members.stream().distinct().sorted(BY_ID).toList();
    if (sorted.size() == 1) {
      SortedMap<MemberId, Account> alone =
          byId(sql.list(LOCK_ALONE, AccountStore::account, sorted.get(0)));
      return alone.isEmpty() ? lockMany(sorted) : alone;
    }
    return lockMany(sorted);
  }

  private SortedMap<MemberId, Account> lockMany(List<MemberId> sorted) {
    List<Opened> opened = opened(sorted);
    List<MemberId> all = withWallets(sorted, opened.stream().map(Opened::wallet));
    // Before any other is held: who holds a later one must not ask for an earlier one.
    if (opened.size() < sorted.size()) {
      open(all);
    }
    SortedMap<MemberId, Account> locked = byId(read(all));
    Stream<Optional<MemberId>> wallets =
        locked.values().stream().map(account -> account.state().wallet());
    if (!locked.keySet().containsAll(withWallets(all, wallets))) {
      throw new Sql.Busy(new IllegalStateException("Joined with another meanwhile: " + all));
    }
    return locked;
  }

  /** An account that is there, and the wallet it belongs to. */
  private record Opened(MemberId member, Optional<MemberId> wallet) {}

  private List<Opened> opened(List<MemberId> members) {
    List<Opened> opened = new ArrayList<>();
    for (Object[] chunk : Places.chunks(members)) {
      opened.addAll(
          sql.list(
              OPENED,
              row -> new Opened(new MemberId(row.getLong("member_id")), wallet(row)),
              chunk));
    }
    return opened.stream().distinct().toList();
  }

  private List<MemberId> withWallets(List<MemberId> members, Stream<Optional<MemberId>> wallets) {
    List<MemberId> named = wallets.flatMap(Optional::stream).distinct().toList();
    if (named.isEmpty()) {
      return members;
    }
    List<MemberId> mates = sql.listIn(WALLET, row -> new MemberId(row.getLong("member_id")), named);
    return Stream.concat(members.stream(), mates.stream()).distinct().sorted(BY_ID).toList();
  }

  private List<Account> read(List<MemberId> sorted) {
    List<Account> accounts = new ArrayList<>();
    for (Object[] chunk : Places.chunks(sorted)) {
      accounts.addAll(sql.list(LOCK_MANY, AccountStore::account, chunk));
    }
    return accounts;
  }

  private static SortedMap<MemberId, Account> byId(List<Account> read) {
    SortedMap<MemberId, Account> accounts = new TreeMap<>(BY_ID);
    read.forEach(account -> accounts.put(account.id(), account));
    return accounts;
  }

  /** Makes accounts one wallet, or lets each stand alone again. */
  void share(Collection<MemberId> members, Optional<MemberId> wallet) {
    sql.batch(SHARE, members.stream().map(member -> new Object[] {wallet, member}).toList());
  }

  // Holds all of them afterwards, also those that were there or that another opened meanwhile.
  private void open(List<MemberId> sorted) {
    hold(sorted);
    sql.batch(
        OPEN,
        sorted.stream()
            .map(member -> values(new Account(member, Account.State.opened())))
            .toList());
  }

  // Who has an account is never taken back: only before the first one it could happen meanwhile.
  private void hold(List<MemberId> members) {
    if (new Members(sql).lock(members).size() < members.size()) {
      throw new Sql.Busy(new NotFound("member"));
    }
  }

  void write(Collection<Account> accounts) {
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> months = new ArrayList<>();
    for (Account account : accounts) {
      if (account.hasChanged()) {
        rows.add(values(account));
      }
      for (Trend month : account.endedMonths()) {
        months.add(new Object[] {account.id(), month.month(), month.earned(), month.used()});
      }
    }
    sql.batch(rows.size() == 1 ? UPDATE : UPDATE_MANY, rows);
    sql.batch(END_MONTH, months);
  }

  private static Object[] values(Account account) {
    Account.State state = account.state();
    Balance balance = state.balance();
    return new Object[] {
      balance.pending(),
      balance.available(),
      balance.held(),
      balance.debt(),
      state.lastSeq(),
      state.lastAt(),
      state.nextChangeAt(),
      state.head(),
      state.trend().month(),
      state.trend().endsAt(),
      state.trend().earned(),
      state.trend().used(),
      account.id()
    };
  }

  /** Accounts that something fell due on, at most {@link #DUE_MOST}. */
  List<MemberId> dueBy(Instant now) {
    return sql.list(DUE, row -> new MemberId(row.getLong("member_id")), now);
  }

  /** The same, locked; those that somebody else holds are left to him. */
  List<MemberId> takeDueBy(Instant now) {
    return sql.list(TAKE_DUE, row -> new MemberId(row.getLong("member_id")), now);
  }

  /** Accounts that something fell due on by their ids, after one of them, as many. */
  List<MemberId> dueBy(Instant now, MemberId after) {
    return sql.list(DUE_AFTER, row -> new MemberId(row.getLong("member_id")), now, after);
  }

  Optional<Instant> nextDue() {
    return sql.list(NEXT_DUE, row -> Optional.ofNullable(Sql.instant(row, "next_due"))).get(0);
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        new MemberId(row.getLong("member_id")),
        new Account.State(
            balance(row),
            row.getLong("last_seq"),
            Sql.instant(row, "last_at"),
            Optional.ofNullable(Sql.instant(row, "next_change_at")),
            row.getBytes("head_hash"),
            trend(row),
            wallet(row)));
  }

  private static Optional<MemberId> wallet(ResultSet row) throws SQLException {
    return Optional.ofNullable(Sql.number(row, "wallet_id")).map(MemberId::new);
  }

  static Balance balance(ResultSet row) throws SQLException {
    return new Balance(
        Sql.points(row, "pending"),
        Sql.points(row, "available"),
        Sql.points(row, "held"),
        Sql.points(row, "debt"));
  }

  private static Trend trend(ResultSet row) throws SQLException {
    return new Trend(
        row.getInt("trend_month"),
        Sql.instant(row, "trend_ends_at"),
        Sql.points(row, "trend_earned"),
        Sql.points(row, "trend_used"));
  }
}
