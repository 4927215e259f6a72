package travel.loyalty.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import travel.loyalty.container.ApiCaller;
import travel.loyalty.container.Leftovers;
import travel.loyalty.container.LoyaltyServer;
import travel.loyalty.container.MariaDb;
import travel.loyalty.container.Target;
import travel.loyalty.container.TestDatabase;

/** The end of very many lots at the same moment: P9. Both sides do it to half of them. */
class LotsEndIT {

  private static final String NAME = "expiry";
  private static final int LOTS = Integer.getInteger("loyalty.lots", 1_000_000);
  private static final int LOTS_EACH = 5;
  private static final int ACCOUNTS = LOTS / LOTS_EACH;
  private static final String ENDS = "'2026-06-01 16:00:00'";
  private static final int BARE_CHUNK = 10_000 / LOTS_EACH;

  @Test
  void lots_that_end_together_end_as_fast_as_plain_sql_could_do_it() throws Exception {
    Leftovers.remove(Target.folder().resolve(NAME + "-data"));
    try (LoyaltyServer server =
        new LoyaltyServer(NAME, TestDatabase.MARIADB)
            .with("LOYALTY_CLOCK", "2026-06-01T22:00:00+08:00")
            .flags("-Xmx1g", "-XX:+UseParallelGC")
            .start()) {
      ApiCaller api = new ApiCaller(server.address());
      api.put("/sandbox/clock", "{\"now\": \"2026-06-01T23:00:00+08:00\"}").expected();
      everybodyHasLots();
      double bare = report("plain SQL", server, LotsEndIT::plain);
      assertThat(ended()).isEqualTo(LOTS / 2);
      String end = "{\"now\": \"2026-06-02T00:00:00+08:00\"}";
      double job = report("the job", server, () -> api.put("/sandbox/clock", end).expected());
      System.out.printf("P9 the job / plain SQL: %.2f%n", job / bare);
      assertThat(ended()).isEqualTo(LOTS);
    }
  }

  /** Something that is timed. */
  @FunctionalInterface
  private interface Run {
    void once() throws Exception;
  }

  private static double report(String who, LoyaltyServer server, Run run) throws Exception {
    Cpu before = Cpu.used(server.pid());
    long start = System.nanoTime();
    run.once();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    Cpu used = Cpu.used(server.pid()).minus(before);
    int lots = LOTS / 2;
    System.out.printf(
        "P9 %s: %d lots in %.1f s, %.0f a second, %.3f ms of the processor each (server %.3f)%n",
        who,
        lots,
        took.toMillis() / 1e3,
        lots * 1e3 / took.toMillis(),
        used.serving() / lots,
        used.server().toNanos() / 1e6 / lots);
    return lots * 1e3 / took.toMillis();
  }

  // Half of the accounts are the job's; the other half, which nothing falls due on, plain SQL's.
  private static void everybodyHasLots() throws SQLException {
    try (Connection connection = MariaDb.running().connect(NAME);
        Statement statement = connection.createStatement()) {
      // Nobody is there to be reminded.
      statement.executeUpdate("replace into reminder_round values (1, '2026-12-31')");
      statement.executeUpdate(
          "insert into point_account (member_id, pending, available, held, debt, last_seq, last_at,"
              + " next_change_at, head_hash, trend_month, trend_ends_at, trend_earned, trend_used)"
              + (" select seq, 0, 5, 0, 0, 5, '2026-05-01', if(seq > %d, %s, null),"
                      .formatted(ACCOUNTS / 2, ENDS)
                  + " repeat('x', 32), 202605, '2026-05-31 16:00:00', 5, 0 from seq_1_to_")
              + ACCOUNTS);
      for (int lot = 0; lot < LOTS_EACH; lot++) {
        statement.executeUpdate(
            "insert into point_lot (account_id, id, issued, pending, available, held, consumed,"
                + " expired, revoked, available_from, expires_at, next_change_at, is_open,"
                + " revivals, source_kind, source_reference, rule_code, rule_version)"
                + " select seq, seq * 10 + %1$d, 1, 0, 1, 0, 0, 0, 0, '2025-01-01', %2$s, %2$s,"
                    .formatted(lot, ENDS)
                + " true, 0, 'BOOKING', concat('erp/B-', seq, '/"
                + lot
                + "@1'), 'GENERAL', 1 from seq_1_to_"
                + ACCOUNTS);
      }
    }
  }

  // What the job writes, as sets; the hash is any.
  private static void plain() throws SQLException {
    try (Connection connection = MariaDb.running().connect(NAME);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int from = 1; from <= ACCOUNTS / 2; from += BARE_CHUNK) {
        String chunk = " between " + from + " and " + Math.min(from + BARE_CHUNK - 1, ACCOUNTS / 2);
        statement.executeUpdate(
            "insert into ledger_entry (account_id, seq, posted_at, kind, points, pending_change,"
                + " available_change, held_change, debt_change, pending_after, available_after,"
                + " held_after, debt_after, source_kind, source_reference, rule_code,"
                + " rule_version, explanation, lot_id, actor, previous_hash, hash)"
                + " select account_id, 5 + l.no, expires_at, 'EXPIRED', -available, 0, -available,"
                + " 0, 0, 0, 5 - l.no, 0, 0, source_kind, source_reference, rule_code,"
                + " rule_version, '[{\"op\":\"EXPIRED\",\"values\":{\"points\":\"1.00\"},"
                + "\"result\":\"1.00\"}]', id, 'SYSTEM/time', repeat('x', 32),"
                + " unhex(sha2(concat(account_id, '|', id, source_reference), 256))"
                + " from (select *, row_number() over (partition by account_id order by id) as no"
                + " from point_lot where account_id"
                + chunk
                + ") l");
        statement.executeUpdate(
            "update point_lot set expired = available, available = 0, next_change_at = null,"
                + " is_open = false where account_id"
                + chunk);
        statement.executeUpdate(
            "update point_account set available = 0, last_seq = 10, last_at = "
                + ENDS
                + ", next_change_at = null, head_hash = repeat('y', 32) where member_id"
                + chunk);
        connection.commit();
      }
    }
  }

  private static int ended() throws SQLException {
    try (Connection connection = MariaDb.running().connect(NAME);
        Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery("select count(*) from ledger_entry where kind = 'EXPIRED'")) {
      count.next();
      return count.getInt(1);
    }
  }
}
