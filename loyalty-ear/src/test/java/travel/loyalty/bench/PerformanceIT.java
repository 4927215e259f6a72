package travel.loyalty.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import travel.loyalty.container.ApiCaller;
import travel.loyalty.container.Leftovers;
import travel.loyalty.container.LoyaltyServer;
import travel.loyalty.container.Target;
import travel.loyalty.container.TestDatabase;

/**
 * P1 to P4 and the balance read of P11, beside a bare program with the ledger's own SQL; then large
 * files and the search among those who came by them.
 */
class PerformanceIT {

  private static final String SCHEMA = "bench";
  private static final int THREADS = 16;
  private static final int ACCOUNTS = 1000;
  private static final int BATCH = 100;
  private static final int BUSY = 503;
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
      ApiCaller api = new ApiCaller(running.address());
      List<String> members = members(api);
      Map<String, List<Round>> rounds = rounds(contenders(api, members), running);
      Crowd crowd = new Crowd(api, running);
      rounds.put("import of bookings, row", List.of(crowd.importBookings(members)));
      rounds.put("import of members, row", List.of(crowd.importMembers()));
      String report =
          new Report(rounds, startSeconds, crowd.search())
              .text("%d rounds of %d s, %d clients".formatted(ROUNDS, ROUND.toSeconds(), THREADS));
      System.out.println(report);
      Files.writeString(Target.folder().resolve("performance.md"), report);
      assertThat(report).contains(Report.SINGLE_RATIO);
    }
  }

  private static Map<String, List<Round>> rounds(List<Contender> contenders, LoyaltyServer server)
      throws Exception {
    new BareLedger(SCHEMA, ACCOUNTS).open();
    for (Contender contender : contenders) {
      Round.of(contender, THREADS, WARM_UP, server.pid());
    }
    Map<String, List<Round>> rounds = new LinkedHashMap<>();
    for (int i = 0; i < ROUNDS; i++) {
      for (Contender contender : contenders) {
        rounds
            .computeIfAbsent(contender.name(), name -> new ArrayList<>())
            .add(Round.of(contender, THREADS, ROUND, server.pid()));
      }
    }
    return rounds;
  }

  private static List<String> members(ApiCaller api) {
    return IntStream.range(0, ACCOUNTS)
        .mapToObj(i -> api.enrol("Bench " + i, "bench" + i + "@example.com"))
        .toList();
  }

  private static List<Contender> contenders(ApiCaller api, List<String> members) {
    return List.of(
        Contender.byItself(Report.BARE_SINGLE, 1, thread -> n -> ledger().credit(n, 1)),
        Contender.byServer(
            Report.REST_SINGLE,
            1,
            thread ->
                n ->
                    served(
                        () -> api.put("/bookings/single/" + n, Bookings.body(any(members), "")))),
        Contender.byItself(
            Report.BARE_BATCH, BATCH, thread -> n -> ledger().credit(1_000_000 + n, BATCH)),
        Contender.byServer(
            Report.REST_BATCH,
            BATCH,
            thread -> n -> served(() -> api.post("/bookings", Bookings.batch(members, n, BATCH)))),
        Contender.byItself("bare JDBC, balance", 1, thread -> n -> ledger().read()),
        Contender.byServer(
            "REST, balance",
            1,
            thread -> n -> served(() -> api.get("/members/" + any(members) + "/balance"))));
  }

  // A server that has too much to do says so, and its client comes again.
  private static void served(Callable<ApiCaller.Answer> request) throws Exception {
    ApiCaller.Answer answer = request.call();
    while (answer.status() == BUSY) {
      answer = request.call();
    }
    answer.expected();
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
}
