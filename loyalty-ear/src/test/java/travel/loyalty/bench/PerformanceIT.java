package travel.loyalty.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import travel.loyalty.container.ApiCaller;
import travel.loyalty.container.Leftovers;
import travel.loyalty.container.LoyaltyServer;
import travel.loyalty.container.Target;
import travel.loyalty.container.TestDatabase;

/** P1 to P4 and the balance read of P11, beside a bare program with the ledger's own SQL. */
class PerformanceIT {

  private static final String SCHEMA = "bench";
  private static final int THREADS = 16;
  private static final int ACCOUNTS = 1000;
  private static final int BATCH = 100;
  private static final int ROUNDS = Integer.getInteger("loyalty.rounds", 5);
  private static final Duration ROUND =
      Duration.ofSeconds(Integer.getInteger("loyalty.seconds", 10));
  private static final Duration WARM_UP =
      Duration.ofSeconds(Integer.getInteger("loyalty.warm-up", 60));

  @Test
  void figures_are_measured_in_rounds_that_take_turns() throws Exception {
    Leftovers.remove(Target.folder().resolve(SCHEMA + "-data"));
    LoyaltyServer server =
        new LoyaltyServer(SCHEMA, TestDatabase.MARIADB)
            .with("LOYALTY_CLOCK", "2026-03-01T12:00:00+08:00")
            .flags("-Xmx1g", "-XX:+UseParallelGC");
    long start = System.nanoTime();
    try (LoyaltyServer running = server.start()) {
      double startSeconds = (System.nanoTime() - start) / 1e9;
      List<Contender> contenders = contenders(new ApiCaller(running.address()));
      new BareLedger(SCHEMA, ACCOUNTS).open();
      for (Contender contender : contenders) {
        Round.of(contender, THREADS, WARM_UP.dividedBy(contenders.size()), running.pid());
      }
      Map<String, List<Round>> rounds = new LinkedHashMap<>();
      for (int i = 0; i < ROUNDS; i++) {
        for (Contender contender : contenders) {
          rounds
              .computeIfAbsent(contender.name(), name -> new ArrayList<>())
              .add(Round.of(contender, THREADS, ROUND, running.pid()));
        }
      }
      String report = report(rounds, startSeconds);
      System.out.println(report);
      Files.writeString(Target.folder().resolve("performance.md"), report);
      assertThat(rounds).hasSameSizeAs(contenders);
    }
  }

  private static List<Contender> contenders(ApiCaller api) {
    List<String> members =
        IntStream.range(0, ACCOUNTS)
            .mapToObj(i -> api.enrol("Bench " + i, "bench" + i + "@example.com"))
            .toList();
    return List.of(
        Contender.byItself("bare JDBC, single", 1, thread -> n -> ledger().credit(n, 1)),
        Contender.byServer(
            "REST, single",
            1,
            thread ->
                n -> api.put("/bookings/single/" + n, Bookings.body(any(members), "")).expected()),
        Contender.byItself(
            "bare JDBC, batch of 100", BATCH, thread -> n -> ledger().credit(1_000_000 + n, BATCH)),
        Contender.byServer(
            "REST, batch of 100",
            BATCH,
            thread -> n -> api.post("/bookings", Bookings.batch(members, n, BATCH)).expected()),
        Contender.byItself("bare JDBC, balance", 1, thread -> n -> ledger().read()),
        Contender.byServer(
            "REST, balance",
            1,
            thread -> n -> api.get("/members/" + any(members) + "/balance").expected()));
  }

  private static final ThreadLocal<BareLedger> LEDGER =
      ThreadLocal.withInitial(PerformanceIT::connected);

  private static BareLedger ledger() {
    return LEDGER.get();
  }

  private static BareLedger connected() {
    try {
      return new BareLedger(SCHEMA, ACCOUNTS);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String any(List<String> members) {
    return members.get(ThreadLocalRandom.current().nextInt(members.size()));
  }

  private static String report(Map<String, List<Round>> rounds, double startSeconds) {
    String rows =
        rounds.entrySet().stream()
            .map(
                row ->
                    "| %s | %.0f | %.2f |"
                        .formatted(
                            row.getKey(),
                            median(row.getValue().stream().map(Round::thingsPerSecond).toList()),
                            median(row.getValue().stream().map(Round::cpuMillisPerThing).toList())))
            .collect(Collectors.joining("\n"));
    return """

    Median of %d rounds of %d s, %d clients, MariaDB, innodb_flush_log_at_trx_commit=1.
    Start to ready: %.1f s.

    | what | a second | CPU ms each (program and database) |
    |---|---|---|
    %s
    """
        .formatted(ROUNDS, ROUND.toSeconds(), THREADS, startSeconds, rows);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
