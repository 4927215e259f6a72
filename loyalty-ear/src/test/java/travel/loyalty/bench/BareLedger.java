package travel.loyalty.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import travel.loyalty.container.MariaDb;

/**
 * The ledger's own SQL without the program around it: lock the account, add a lot, its entry and
 * its allocation, write the balance. The floor that no server can go below.
 */
final class BareLedger {

  private static final String LOCK =
      "select pending, available, held, debt, last_seq from point_account where member_id = ?"
          + " for update";
  private static final String LOT =
      "insert into point_lot (account_id, id, issued, source_kind, source_reference, rule_code,"
          + " rule_version, pending, available, held, consumed, expired, revoked, available_from,"
          + " expires_at, next_change_at, is_open, revivals)"
          + " values (?, ?, 1, 'BARE', ?, 'BARE', 1, 1, 0, 0, 0, 0, 0, ?, ?, ?, true, 0)";
  private static final String ENTRY =
      "insert into ledger_entry (account_id, seq, posted_at, kind, points, pending_change,"
          + " available_change, held_change, debt_change, pending_after, available_after,"
          + " held_after, debt_after, source_kind, source_reference, rule_code, rule_version,"
          + " explanation, lot_id, actor, previous_hash, hash)"
          + " values (?, ?, ?, 'PENDING', 1, 1, 0, 0, 0, ?, 0, 0, 0, 'BARE', ?, 'BARE', 1, '[]',"
          + " ?, 'SYSTEM/bare', ?, ?)";
  private static final String ALLOCATION =
      "insert into ledger_allocation (account_id, seq, line, lot_id, from_part, to_part, points)"
          + " values (?, ?, 1, ?, 'NONE', 'PENDING', 1)";
  private static final String BALANCE =
      "update point_account set pending = ?, last_seq = ?, last_at = ?, next_change_at = ?,"
          + " head_hash = ? where member_id = ?";
  private static final String OPEN =
      "insert into point_account (member_id, pending, available, held, debt, last_seq, last_at,"
          + " head_hash, trend_month, trend_ends_at, trend_earned, trend_used)"
          + " values (?, 0, 0, 0, 0, 0, ?, ?, 202603, ?, 0, 0)";
  private static final byte[] HASH = new byte[32];

  private final Connection connection;
  private final int accounts;

  /** One connection of one thread. */
  BareLedger(String schema, int accounts) throws SQLException {
    connection = MariaDb.running().connect(schema);
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    this.accounts = accounts;
  }

  /** Opens accounts 1 to so many, which no member of the application has. */
  void open() throws SQLException {
    Timestamp now = Timestamp.from(Instant.now());
    try (PreparedStatement open = connection.prepareStatement(OPEN)) {
      for (long account = 1; account <= accounts; account++) {
        set(open, account, now, HASH, now);
        open.addBatch();
      }
      open.executeBatch();
    }
    connection.commit();
  }

  /**
   * Credits one point to each of so many accounts in one transaction, in the order of their ids.
   */
  void credit(int number, int count) throws SQLException {
    long first = 1 + ThreadLocalRandom.current().nextLong(accounts - count + 1L);
    for (int i = 0; i < count; i++) {
      post(first + i, (long) number * count + i);
    }
    connection.commit();
  }

  private void post(long account, long lot) throws SQLException {
    Timestamp now = Timestamp.from(Instant.now());
    Timestamp later = Timestamp.from(Instant.parse("2030-01-01T00:00:00Z"));
    long seq = lockedSeq(account) + 1;
    String reference = "bare/" + lot;
    execute(LOT, account, lot, reference, later, later, later);
    execute(ENTRY, account, seq, now, BigDecimal.valueOf(seq), reference, lot, HASH, HASH);
    execute(ALLOCATION, account, seq, lot);
    execute(BALANCE, BigDecimal.valueOf(seq), seq, now, later, HASH, account);
  }

  private long lockedSeq(long account) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setLong(1, account);
      try (ResultSet row = lock.executeQuery()) {
        row.next();
        return row.getLong("last_seq");
      }
    }
  }

  /** Reads one balance. */
  void read() throws SQLException {
    long account = 1 + ThreadLocalRandom.current().nextLong(accounts);
    try (PreparedStatement select = connection.prepareStatement(LOCK.replace(" for update", ""))) {
      select.setLong(1, account);
      select.executeQuery().close();
    }
    connection.commit();
  }

  private void execute(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, values);
      statement.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
