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

/** The review of all levels at the turn of a year: P10. */
class TierReviewIT {

  private static final String NAME = "tiers";
  private static final int MEMBERS = Integer.getInteger("loyalty.members", 100_000);

  @Test
  void the_turn_of_the_year_reviews_all_levels() throws Exception {
    Leftovers.remove(Target.folder().resolve(NAME + "-data"));
    try (LoyaltyServer server =
        new LoyaltyServer(NAME, TestDatabase.MARIADB)
            .with("LOYALTY_CLOCK", "2026-12-31T12:00:00+08:00")
            .flags("-Xmx1g", "-XX:+UseParallelGC")
            .start()) {
      ApiCaller api = new ApiCaller(server.address());
      api.enrol("Ana", "ana@example.com");
      everybodyIsSilver();
      Cpu before = Cpu.used(server.pid());
      long start = System.nanoTime();
      api.put("/sandbox/clock", "{\"now\": \"2027-01-01T00:00:01+08:00\"}").expected();
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      Cpu used = Cpu.used(server.pid()).minus(before);
      System.out.printf(
          "P10 review of %d levels: %.1f s, %.0f a second, %.2f ms of the processor each%n",
          MEMBERS,
          took.toMillis() / 1e3,
          MEMBERS * 1e3 / took.toMillis(),
          used.serving() / MEMBERS);
      assertThat(kept()).isEqualTo(MEMBERS);
    }
  }

  // As many members as Ana's, who reached silver in the year and paid enough for it.
  private static void everybodyIsSilver() throws SQLException {
    try (Connection connection = MariaDb.running().connect(NAME);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "insert into member (id, member_number, name, member_class, state, state_reason, locale,"
              + " time_zone, referral_code, joined_at, joined_on, joined_md, version)"
              + " select seq, lpad(seq, 12, '0'), 'Ben', 'INDIVIDUAL', 'ACTIVE', '', 'en',"
              + " 'Asia/Shanghai', lpad(seq, 12, '0'), '2026-01-01', '2026-01-01', 101, 0"
              + " from seq_1_to_"
              + MEMBERS);
      statement.executeUpdate(
          "insert into tier_standing (member_id, level, reason, since, counted_from, term_from,"
              + " term_until, refunded, steps, look_on, shown) select seq, 'SILVER', 'REACHED',"
              + " '2026-06-01', '2026-01-01', '2026-01-01', '2026-12-31', false, 0, '2027-01-01', 'SILVER'"
              + " from seq_1_to_"
              + MEMBERS);
      for (int month = 1; month <= 4; month++) {
        statement.executeUpdate(
            "insert into tier_fact (source_kind, source_id, on_day, member_id, origin_id, spend,"
                + " trips, points, surveys) select 'BOOKING', seq + "
                + month * 1_000_000_000L
                + ", '2026-0"
                + month
                + "-15', seq, seq, 3000, 0, 30, 0 from seq_1_to_"
                + MEMBERS);
      }
    }
  }

  private static int kept() throws SQLException {
    try (Connection connection = MariaDb.running().connect(NAME);
        Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery(
                "select count(*) from tier_standing where reason = 'KEPT'"
                    + " and term_until = '2027-12-31'")) {
      count.next();
      return count.getInt(1);
    }
  }
}
