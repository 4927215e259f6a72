package travel.loyalty.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestTurns;
import travel.loyalty.shared.Refused;

class IdempotencyTest {

  private static final long CLIENT = 7;

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final TestClock clock = new TestClock("2026-03-01T00:00:00Z");
  private final KeptAnswers answers = new InTransactions();
  private final Idempotency idempotency = new Idempotency(answers);
  private final AtomicInteger effects = new AtomicInteger();

  /** What the container does around each method. */
  private final class InTransactions extends KeptAnswers {
    InTransactions() {
      super(clock.asBusinessClock(), database.sql());
    }

    @Override
    public KeptAnswer runOrReplay(IdempotentCall call, Supplier<KeptAnswer> effect) {
      return database.inTransaction((Callable<KeptAnswer>) () -> super.runOrReplay(call, effect));
    }

    @Override
    public int purge(java.time.Instant before) {
      return database.inTransaction((Callable<Integer>) () -> super.purge(before));
    }
  }

  @Test
  void a_repeated_call_gets_the_first_answer_byte_for_byte_and_has_one_effect() {
    KeptAnswer first = once(call("k", "{}"), this::effect);
    KeptAnswer second = once(call("k", "{}"), this::effect);
    assertThat(first.isReplayed()).isFalse();
    assertThat(second.isReplayed()).isTrue();
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.headers()).isEqualTo(Map.of("Location", "/x/1", "ETag", "\"a:b\""));
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(effects).hasValue(1);
  }

  @Test
  void the_key_with_another_body_is_refused_and_has_no_effect() {
    once(call("k", "{\"points\":\"100.00\"}"), this::effect);
    IdempotentCall other = call("k", "{\"points\":\"120.00\"}");
    assertThatThrownBy(() -> once(other, this::effect))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.code()).isEqualTo("idempotency-key-reused"));
    assertThat(effects).hasValue(1);
  }

  @Test
  void another_path_is_another_request() {
    once(IdempotentCall.of(CLIENT, "k", "POST /a", bytes("{}")), this::effect);
    IdempotentCall other = IdempotentCall.of(CLIENT, "k", "POST /b", bytes("{}"));
    assertThatThrownBy(() -> once(other, this::effect)).isInstanceOf(Refused.class);
  }

  @Test
  void each_client_has_its_own_keys() {
    once(call("k", "{}"), this::effect);
    once(IdempotentCall.of(CLIENT + 1, "k", "POST /x", bytes("{}")), this::effect);
    assertThat(effects).hasValue(2);
  }

  @Test
  void fifty_parallel_copies_have_one_effect_and_forty_nine_are_replays() throws Exception {
    List<KeptAnswer> all = inParallel(50, () -> once(call("k", "{}"), this::effect));
    assertThat(effects).hasValue(1);
    assertThat(all.stream().filter(KeptAnswer::isReplayed)).hasSize(49);
    assertThat(all.stream().map(a -> text(a.body())).collect(Collectors.toSet())).hasSize(1);
  }

  @Test
  void copies_on_several_nodes_meet_at_the_unique_key() throws Exception {
    List<KeptAnswer> all =
        inParallel(
            8,
            () ->
                new Idempotency(answers)
                    .once(call("k", "{}"), this::effect, r -> Optional.empty()));
    assertThat(effects).hasValue(1);
    assertThat(all.stream().filter(KeptAnswer::isReplayed)).hasSize(7);
  }

  @Test
  void a_kept_refusal_rolls_its_effect_back_and_is_replayed() {
    Supplier<KeptAnswer> refuses =
        () -> {
          mark();
          throw new Refused("insufficient-points");
        };
    KeptAnswer first = idempotency.once(call("k", "{}"), refuses, r -> Optional.of(conflict(r)));
    KeptAnswer second =
        idempotency.once(call("k", "{}"), this::effect, r -> Optional.of(conflict(r)));
    assertThat(marks()).isZero();
    assertThat(first.isReplayed()).isFalse();
    assertThat(second.isReplayed()).isTrue();
    assertThat(text(second.body())).isEqualTo("insufficient-points");
    assertThat(effects).hasValue(0);
  }

  @Test
  void another_refusal_leaves_the_key_free() {
    Supplier<KeptAnswer> refuses =
        () -> {
          throw Refused.invalid("/reason", "required");
        };
    assertThatThrownBy(() -> once(call("k", "{}"), refuses)).isInstanceOf(Refused.class);
    assertThat(once(call("k", "{}"), this::effect).isReplayed()).isFalse();
  }

  @Test
  void a_failure_leaves_neither_key_nor_effect() {
    Supplier<KeptAnswer> fails =
        () -> {
          mark();
          throw new IllegalStateException("planted");
        };
    assertThatThrownBy(() -> once(call("k", "{}"), fails))
        .isInstanceOf(IllegalStateException.class);
    assertThat(marks()).isZero();
    assertThat(answers.oldest()).isEmpty();
  }

  @Test
  void who_waits_too_long_for_the_first_is_told_to_come_back() {
    CallsInFlight inFlight = new CallsInFlight();
    IdempotentCall call = call("k", "{}");
    Callable<String> copy = () -> inFlight.inTurn(call, Duration.ofMillis(20), () -> "copy");
    inFlight.inTurn(
        call,
        Duration.ofSeconds(1),
        () ->
            assertThatThrownBy(() -> CompletableFuture.supplyAsync(() -> called(copy)).join())
                .rootCause()
                .isInstanceOfSatisfying(
                    Refused.class, r -> assertThat(r.code()).isEqualTo("in-progress")));
  }

  @Test
  void keys_live_four_hundred_days() {
    IdempotencyPurge purge = new IdempotencyPurge(answers);
    assertThat(purge.nextDue()).isEmpty();
    once(call("k", "{}"), this::effect);
    assertThat(purge.nextDue()).contains(java.time.Instant.parse("2027-04-06T00:00:00Z"));

    clock.moveTo("2027-04-04T23:59:59Z");
    purge.run(clock.instant(), TestTurns.KEPT);
    assertThat(once(call("k", "{}"), this::effect).isReplayed()).isTrue();

    clock.moveTo("2027-04-06T00:00:00Z");
    purge.run(clock.instant(), TestTurns.KEPT);
    assertThat(once(call("k", "{}"), this::effect).isReplayed()).isFalse();
  }

  @Test
  void keys_are_not_purged_by_a_node_that_lost_the_job() {
    once(call("k", "{}"), this::effect);
    clock.moveTo("2027-04-06T00:00:00Z");
    IdempotencyPurge purge = new IdempotencyPurge(answers);
    TestTurns.takenOverAfter(0, turn -> purge.run(clock.instant(), turn));
    assertThat(once(call("k", "{}"), this::effect).isReplayed()).isTrue();
  }

  private KeptAnswer once(IdempotentCall call, Supplier<KeptAnswer> effect) {
    return idempotency.once(call, effect, refused -> Optional.empty());
  }

  private KeptAnswer effect() {
    int number = effects.incrementAndGet();
    Map<String, String> headers = Map.of("Location", "/x/" + number, "ETag", "\"a:b\"");
    return KeptAnswer.first(201, headers, bytes("{\"id\":\"" + number + "\",\"名\":\"林\"}"));
  }

  private void mark() {
    database
        .sql()
        .update(
            "insert into business_clock (id, mode, motion, business_at, system_at)"
                + " values (99, 'T', 'T', ?, ?)",
            clock.instant(),
            clock.instant());
  }

  private int marks() {
    return database
        .sql()
        .first("select count(*) as n from business_clock where id = 99", row -> row.getInt("n"))
        .orElseThrow();
  }

  private static KeptAnswer conflict(Refused refused) {
    return KeptAnswer.first(409, Map.of(), bytes(refused.code()));
  }

  private static IdempotentCall call(String key, String body) {
    return IdempotentCall.of(CLIENT, key, "POST /x", bytes(body));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static <T> T called(Callable<T> work) {
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> List<T> inParallel(int copies, Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(copies);
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<T>> futures =
          Stream.generate(
                  () ->
                      threads.submit(
                          () -> {
                            start.await();
                            return work.call();
                          }))
              .limit(copies)
              .toList();
      start.countDown();
      List<T> results = new java.util.ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
