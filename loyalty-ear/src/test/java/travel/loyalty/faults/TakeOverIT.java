package travel.loyalty.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import travel.loyalty.container.ApiCaller;
import travel.loyalty.container.Leftovers;
import travel.loyalty.container.LoyaltyServer;
import travel.loyalty.container.MariaDb;
import travel.loyalty.container.Target;
import travel.loyalty.container.TestDatabase;

/**
 * R7: of two nodes on one database one does a job. Where it stops answering in the middle, the
 * other goes on with what is left; where it wakes up again, it learns that the job is no longer its
 * own. Nothing matures twice.
 */
@EnabledIfSystemProperty(named = "loyalty.database", matches = "mariadb")
class TakeOverIT {

  private static final String SCHEMA = "nodes";
  private static final int MEMBERS = 1_500;
  private static final int BATCH = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Test
  void a_node_that_slept_in_the_middle_of_a_job_wakes_up_to_find_it_taken_over() throws Exception {
    Leftovers.remove(Target.folder().resolve("nodes-data"));
    Leftovers.remove(Target.folder().resolve("nodes-other-data"));
    try (LoyaltyServer first =
            new LoyaltyServer(SCHEMA, TestDatabase.MARIADB)
                .with("LOYALTY_CLOCK", "2026-03-26T10:00:00+08:00")
                .start();
        LoyaltyServer second = new LoyaltyServer("nodes-other", TestDatabase.MARIADB)) {
      ApiCaller api = new ApiCaller(first.address());
      everybodyWaitsForAPoint(api);
      askForMidnight(api);
      await("the job has begun", () -> matured() > 0);
      signal(first, "STOP");
      int before = matured();
      assertThat(before).as("stopped in the middle").isLessThan(MEMBERS);
      onTheSameData(second).start();
      update("update job_lease set held_until = '2020-01-01' where job = 'points.due'");
      await("the other node goes on", () -> runs("error = ''") + runs("error <> ''") > 0);
      signal(first, "CONT");
      await("all have matured", () -> matured() == MEMBERS);
      await("it learns it", () -> runs("error like '%Another node took over%'") == 1);
      JsonNode audit = new ApiCaller(second.address()).get("/audit/ledger").expected();
      assertThat(audit.get("ok").asBoolean()).as(audit.toString()).isTrue();
      assertThat(matured()).isEqualTo(MEMBERS);
    }
  }

  private static LoyaltyServer onTheSameData(LoyaltyServer node) {
    MariaDb.running().settings(SCHEMA).forEach(node::with);
    return node;
  }

  private static void everybodyWaitsForAPoint(ApiCaller api) throws IOException {
    List<String> members = new ArrayList<>();
    for (int i = 0; i < MEMBERS; i++) {
      members.add(api.enrol("Node " + i, "node" + i + "@example.com"));
    }
    for (int from = 0; from < MEMBERS; from += BATCH) {
      String bookings =
          IntStream.range(from, from + BATCH)
              .mapToObj(i -> booking(members.get(i), i))
              .collect(Collectors.joining(",", "{\"bookings\": [", "]}"));
      api.post("/bookings", bookings).expected();
    }
  }

  private static String booking(String member, int number) {
    return """
    {"source": "erp", "reference": "N-%d", "revision": 1, "memberNumber": "%s", "status": "PAID",
     "channel": "STORE", "bookedAt": "2026-02-20T10:00:00+08:00",
     "paidAt": "2026-03-01T09:00:00+08:00", "tripEndsOn": "2026-03-20",
     "lines": [{"line": "1", "type": "GROUP_TOUR", "market": "DOMESTIC",
                "amount": {"amount": "100.00", "currency": "CNY"}}]}
    """
        .formatted(number, member);
  }

  // The node that is asked is the one that does the job; the other one's clock begins there too.
  // Whoever asked may have given up before it wakes.
  private static void askForMidnight(ApiCaller api) {
    new Thread(
            () -> {
              try {
                api.put("/sandbox/clock", "{\"now\": \"2026-03-27T00:00:00+08:00\"}");
              } catch (IOException gaveUp) {
                System.out.println("TakeOverIT: " + gaveUp);
              }
            })
        .start();
  }

  private static void signal(LoyaltyServer node, String signal)
      throws IOException, InterruptedException {
    String[] kill = {"kill", "-" + signal, String.valueOf(node.pid())};
    assertThat(new ProcessBuilder(kill).inheritIO().start().waitFor()).isZero();
  }

  /** Something that is looked at in the tables. */
  @FunctionalInterface
  private interface Look {
    boolean isSo() throws SQLException;
  }

  private static void await(String what, Look look) throws Exception {
    Instant limit = Instant.now().plus(PATIENCE);
    while (!look.isSo()) {
      assertThat(Instant.now()).as(what).isBefore(limit);
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private static int matured() throws SQLException {
    return count("select count(*) from ledger_entry where kind = 'MATURED'");
  }

  private static int runs(String condition) throws SQLException {
    return count("select count(*) from job_run where job = 'points.due' and " + condition);
  }

  private static int count(String sql) throws SQLException {
    try (Connection connection = MariaDb.running().connect(SCHEMA);
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery(sql)) {
      count.next();
      return count.getInt(1);
    }
  }

  private static void update(String sql) throws SQLException {
    try (Connection connection = MariaDb.running().connect(SCHEMA);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
