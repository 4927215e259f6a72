package travel.loyalty.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import travel.loyalty.container.ApiCaller;
import travel.loyalty.container.Leftovers;
import travel.loyalty.container.LoyaltyServer;
import travel.loyalty.container.MariaDb;
import travel.loyalty.container.Target;
import travel.loyalty.container.TestDatabase;
import travel.loyalty.security.Browser;
import travel.loyalty.security.People;

/** What a long history costs: P11 to P13. What is compared takes turns. */
class DepthIT {

  private static final String NAME = "depth";
  private static final int BATCH = 1_000;
  private static final int DEEP = Integer.getInteger("loyalty.deep", 20_000);
  private static final int MEMBERS = 100;
  private static final int ENTRIES = 100_000;
  // How often the hundred thousand entries are there in the end.
  private static final int COPIES = Integer.getInteger("loyalty.copies", 10);
  private static final int READS = 1_000;
  private static final int PAGES = 300;

  private static LoyaltyServer server;
  private static ApiCaller api;

  @BeforeAll
  static void start() {
    Leftovers.remove(Target.folder().resolve(NAME + "-data"));
    server =
        new LoyaltyServer(NAME, TestDatabase.MARIADB)
            .with("LOYALTY_CLOCK", "2026-03-01T12:00:00+08:00")
            .flags("-Xmx1g", "-XX:+UseParallelGC")
            .start();
    api = new ApiCaller(server.address());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Something that is timed. */
  @FunctionalInterface
  private interface Read {
    void once() throws IOException;
  }

  private static Duration timed(Read read) throws IOException {
    long start = System.nanoTime();
    read.once();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static double millis(List<Duration> sorted, int percent) {
    return sorted.stream().sorted().toList().get(sorted.size() * percent / 100).toNanos() / 1e6;
  }

  private static void earn(List<String> members, int entries, String name) throws IOException {
    for (int n = 0; n < entries / BATCH; n++) {
      String of = name + n;
      String bookings =
          IntStream.range(0, BATCH)
              .mapToObj(
                  i ->
                      Bookings.body(
                          members.get(i % members.size()),
                          "\"source\": \"depth\", \"reference\": \"" + of + "-" + i + "\", "))
              .collect(Collectors.joining(",", "{\"bookings\": [", "]}"));
      api.post("/bookings", bookings).expected();
    }
  }

  @Test
  void the_deepest_page_of_a_ledger_costs_what_the_first_does_and_a_statement_little()
      throws IOException {
    String number = api.enrol("Deep", "deep@example.com");
    earn(List.of(number), DEEP, "deep");
    String path = "/members/" + number + "/ledger?limit=50";
    List<Duration> first = new ArrayList<>();
    List<Duration> deepest = new ArrayList<>();
    for (int i = 0; i < 2 * PAGES; i++) {
      Duration one = timed(() -> api.get(path).expected());
      Duration other = timed(() -> api.get(path + "&after=" + (DEEP - 51)).expected());
      if (i >= PAGES) {
        first.add(one);
        deepest.add(other);
      }
    }
    System.out.printf(
        "P12 ledger of %d entries: first page %.2f ms, deepest %.2f ms, ratio %.2f%n",
        DEEP, millis(first, 50), millis(deepest, 50), millis(deepest, 50) / millis(first, 50));
    assertThat(millis(deepest, 50) / millis(first, 50)).isLessThan(1.5);
    pages(new People(server).memberByCode("deep@example.com"));
  }

  private static void pages(Browser browser) {
    cpuOf(browser, "/points");
    cpuOf(browser, "/help");
    double statement = cpuOf(browser, "/points");
    double help = cpuOf(browser, "/help");
    System.out.printf(
        "P13 statement page of 25 rows: %.2f ms of the processor; help page, no rows: %.2f ms%n",
        statement, help);
  }

  private static double cpuOf(Browser browser, String path) {
    Cpu before = Cpu.used(server.pid());
    for (int i = 0; i < PAGES; i++) {
      assertThat(browser.get(path).statusCode()).isEqualTo(200);
    }
    return Cpu.used(server.pid()).minus(before).serving() / PAGES;
  }

  @Test
  void a_balance_costs_the_same_however_many_entries_there_are() throws Exception {
    List<String> members =
        IntStream.range(0, MEMBERS)
            .mapToObj(i -> api.enrol("Wide " + i, "wide" + i + "@example.com"))
            .toList();
    earn(members, ENTRIES, "wide");
    balances(members);
    double few = millis(balances(members), 99);
    long rows = copied();
    double many = millis(balances(members), 99);
    System.out.printf(
        "P11 balance, 99 of 100: %.2f ms at %d entries, %.2f ms at %d, ratio %.2f%n",
        few, ENTRIES, many, rows, many / few);
    assertThat(many / few).isLessThan(1.5);
  }

  private static List<Duration> balances(List<String> members) throws IOException {
    List<Duration> reads = new ArrayList<>();
    for (int i = 0; i < READS; i++) {
      String path = "/members/" + members.get(i % members.size()) + "/balance";
      reads.add(timed(() -> api.get(path).expected()));
    }
    return reads;
  }

  // The same accounts under other numbers: the tables grow as those of many more members would.
  private static long copied() throws SQLException {
    try (Connection connection = MariaDb.running().connect(NAME);
        Statement statement = connection.createStatement()) {
      for (int copy = 1; copy < COPIES; copy++) {
        copy(statement, "point_account", "member_id", copy);
        copy(statement, "point_lot", "account_id", copy);
        copy(statement, "ledger_entry", "account_id", copy);
      }
      try (ResultSet count = statement.executeQuery("select count(*) from ledger_entry")) {
        count.next();
        return count.getLong(1);
      }
    }
  }

  private static void copy(Statement statement, String table, String account, int copy)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet all = statement.executeQuery("select * from " + table + " limit 0")) {
      for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
        columns.add(all.getMetaData().getColumnName(i));
      }
    }
    String others =
        columns.stream().filter(name -> !name.equals(account)).collect(Collectors.joining(", "));
    // Far from any other id, and each copy far from the others.
    statement.executeUpdate(
        "insert into %1$s (%2$s, %3$s) select %2$s + %4$d * 1000000000000000, %3$s from %1$s"
                .formatted(table, account, others, copy)
            + " where "
            + account
            + " in (select id from member)");
  }
}
