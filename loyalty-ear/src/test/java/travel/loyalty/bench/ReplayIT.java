package travel.loyalty.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
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

/** Bookings that the rule laboratory replays in a second, without and with limits. */
class ReplayIT {

  private static final String NAME = "replay";
  private static final int BOOKINGS = Integer.getInteger("loyalty.bookings", 200_000);
  private static final int MEMBERS = BOOKINGS / 10;
  private static final String STEP = "\"per\":\"100.00\",\"points\":\"1.00\"";
  private static final String MAY = "\"from\":\"2026-05-01\",\"to\":\"2026-05-31\"";

  private ApiCaller api;

  @Test
  void recorded_bookings_are_replayed() throws Exception {
    Leftovers.remove(Target.folder().resolve(NAME + "-data"));
    try (LoyaltyServer server =
        new LoyaltyServer(NAME, TestDatabase.MARIADB)
            .with("LOYALTY_CLOCK", "2026-03-31T12:00:00+08:00")
            .flags("-Xmx1g", "-XX:+UseParallelGC")
            .start()) {
      api = new ApiCaller(server.address());
      everybodyHasPaid(api.enrol("Ana", "ana@example.com"));
      String doubled =
          api.get("/programme")
              .expected()
              .toString()
              .replace(STEP, STEP.replace("1.00\"", "2.00\""));
      for (int round = 0; round < 3; round++) {
        replay("without limits", doubled);
      }
      replay(
          "with limits",
          doubled
              .replace(MAY, MAY.replace("-05-", "-03-"))
              .replace("[\"GOLD\"]", "[\"ORDINARY\"]"));
    }
  }

  private void replay(String what, String document) throws IOException {
    long start = System.nanoTime();
    JsonNode result = api.simulate(document, "2026-03-01", "2026-03-31");
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf(
        "Replay of %d bookings %s: %.1f s, %.0f a second%n",
        BOOKINGS, what, took.toMillis() / 1e3, BOOKINGS * 1e3 / took.toMillis());
    assertThat(result.get("bookings").asInt()).isEqualTo(BOOKINGS + 1);
    assertThat(result.get("membersWorseOff").asInt()).isZero();
  }

  // One booking comes by the API; the others are copies of its rows, ten of each member.
  private void everybodyHasPaid(String member) throws SQLException, IOException {
    String booking =
        """
        {"revision": 1, "memberNumber": "%s", "status": "PAID", "bookedAt": "2026-03-01T08:00:00+08:00",
         "paidAt": "2026-03-01T09:00:00+08:00", "tripEndsOn": "2026-03-20",
         "lines": [{"line": "1", "type": "GROUP_TOUR", "market": "DOMESTIC",
                    "amount": {"amount": "4000.00", "currency": "CNY"}}]}
        """
            .formatted(member);
    api.put("/bookings/ERP/B-0", booking).expected();
    try (Connection connection = MariaDb.running().connect(NAME);
        Statement statement = connection.createStatement()) {
      enrolEverybody(connection);
      statement.executeUpdate(
          "create temporary table one as select b.*, r.body from booking b"
              + " join booking_revision r on r.booking_id = b.id");
      statement.executeUpdate(
          "insert into booking (id, source, reference, revision, status, member_id, booked_at,"
              + " paid_at, trip_ends_on, channel, title, line_count, net_amount, currency,"
              + " member_tier, entitled, available_from, clawed_back, debt, settled, received_at,"
              + " changed_at) select seq, source, concat('C-', seq), 1, status, 1 + seq % "
              + MEMBERS
              + ", booked_at, paid_at + interval seq second, trip_ends_on, channel, title,"
              + " line_count, net_amount, currency, member_tier, entitled, available_from, 0, 0, 0,"
              + " received_at, changed_at from one, seq_1_to_"
              + BOOKINGS);
      statement.executeUpdate(
          "insert into booking_revision (booking_id, revision, body, pending, available,"
              + " clawed_back, debt, last_seq, first_one, accepted_at, accepted_by, refund_money,"
              + " refund_settled, settled) select seq, 1, body, 40, 0, 0, 0, 1, true,"
              + " received_at, 'CLIENT/erp', 0, 0, 0 from one, seq_1_to_"
              + BOOKINGS);
      statement.executeUpdate(
          "insert into line_earning (booking_id, line, rule_code, version, points)"
              + " select seq, '1', 'DOM_GROUP', 1, 40 from seq_1_to_"
              + BOOKINGS);
    }
  }

  private static void enrolEverybody(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into member (id, member_number, name, member_class, state, state_reason, locale,"
                + " time_zone, referral_code, joined_at, joined_on, joined_md, version)"
                + " values (?, ?, 'Ben', 'INDIVIDUAL', 'ACTIVE', '', 'en', 'Asia/Shanghai', ?,"
                + " '2026-01-01', '2026-01-01', 101, 0)")) {
      for (int member = 1; member <= MEMBERS; member++) {
        String number = number(member);
        insert.setInt(1, member);
        insert.setString(2, number);
        insert.setString(3, number);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  // Eleven digits and the one that checks them (Luhn).
  private static String number(int member) {
    String body = "%011d".formatted(member);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int weighted = (body.charAt(body.length() - 1 - i) - '0') * (2 - i % 2);
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return body + (10 - sum % 10) % 10;
  }
}
