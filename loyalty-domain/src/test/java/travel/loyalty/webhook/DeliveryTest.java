package travel.loyalty.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestMembers;
import travel.loyalty.TestTurns;
import travel.loyalty.shared.JobLease;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.WallClock;

class DeliveryTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final WebhookFixture hooks = new WebhookFixture(database);
  private final Receiver receiver = new Receiver();
  private MemberId ana;
  private long crs;

  @BeforeEach
  void open() {
    hooks.clock.moveTo(new WallClock().now()); // receivers refuse what is not of now
    hooks.open();
    ana = TestMembers.add(hooks.sql, 7);
    crs = hooks.client("SYSTEM", "points:read");
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void what_happened_arrives_signed_and_once() {
    NewWebhook target = hooks.subscribe(crs, receiver.url(), EventType.POINTS_EARNED);
    tell(1);
    hooks.turn();
    later("PT1H");
    assertThat(receiver.received()).hasSize(1);
    Receiver.Received request = receiver.received().get(0);
    DeliveryView delivery = hooks.log(target).get(0);
    assertThat(request.header("Webhook-id")).isEqualTo(Long.toString(delivery.event()));
    assertThat(request.header("Content-type")).startsWith("application/cloudevents+json");
    assertThat(request.isSignedWith(target.secret())).isTrue();
    assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(delivery.log()).singleElement().matches(DeliveryView.AttemptView::isTaken);
  }

  @Test
  void what_failed_is_sent_again_with_the_same_id_and_bytes() {
    receiver.answering(500);
    NewWebhook target = hooks.subscribe(crs, receiver.url(), EventType.POINTS_EARNED);
    tell(1);
    hooks.turn();
    later("PT4S");
    assertThat(receiver.received()).hasSize(1); // five seconds are not over
    later("PT2S");
    assertThat(receiver.received()).hasSize(2);
    assertThat(receiver.received().get(1).body()).isEqualTo(receiver.received().get(0).body());
    assertThat(receiver.received().get(1).header("Webhook-id"))
        .isEqualTo(receiver.received().get(0).header("Webhook-id"));
    List<DeliveryView.AttemptView> log = hooks.log(target).get(0).log();
    assertThat(log).extracting(DeliveryView.AttemptView::status).containsExactly(500, 204);
    assertThat(log.get(0).answer()).isEqualTo("answer 500");
    assertThat(hooks.webhooks.find(target.webhook().id()).orElseThrow().failingSince()).isEmpty();
  }

  @Test
  void a_redirect_is_a_failure_and_is_not_followed() {
    receiver.answering(302);
    NewWebhook target = hooks.subscribe(crs, receiver.url(), EventType.POINTS_EARNED);
    tell(1);
    hooks.turn();
    DeliveryView delivery = hooks.log(target).get(0);
    assertThat(delivery.state()).isEqualTo(DeliveryState.WAITING);
    assertThat(delivery.last().orElseThrow().status()).isEqualTo(302);
  }

  @Test
  void after_the_last_attempt_a_delivery_is_dead_until_somebody_asks_for_it() {
    receiver.answering(IntStream.range(0, 10).mapToObj(i -> 503).toArray(Integer[]::new));
    NewWebhook target = hooks.subscribe(crs, receiver.url(), EventType.POINTS_EARNED);
    tell(1);
    hooks.turn();
    for (String wait :
        List.of("PT6S", "PT6M", "PT34M", "PT3H", "PT6H", "PT12H", "PT16H", "PT23H", "PT27H")) {
      assertThat(hooks.log(target).get(0).state()).isEqualTo(DeliveryState.WAITING);
      later(wait);
    }
    DeliveryView dead = hooks.log(target).get(0);
    assertThat(dead.state()).isEqualTo(DeliveryState.DEAD);
    assertThat(dead.log()).hasSize(RetrySchedule.ATTEMPTS);
    hooks.service.resend(crs, dead.id(), WebhookFixture.CRS);
    later("PT3S");
    assertThat(hooks.log(target).get(0).state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(receiver.received()).hasSize(RetrySchedule.ATTEMPTS + 1);
  }

  @Test
  void a_target_that_fails_for_days_is_paused_and_what_happens_meanwhile_waits() {
    receiver.answering(503, 503);
    NewWebhook target = hooks.subscribe(crs, receiver.url(), EventType.POINTS_EARNED);
    tell(1);
    hooks.turn();
    later("PT121H");
    WebhookView paused = hooks.service.get(crs, target.webhook().id());
    assertThat(paused.pauseReason()).contains(PauseReason.FAILING);
    tell(2);
    later("PT27H");
    assertThat(receiver.received()).hasSize(2);
    resume(target);
    later("PT3S");
    assertThat(receiver.received()).hasSize(4);
    assertThat(hooks.service.get(crs, target.webhook().id()).failingSince()).isEmpty();
  }

  @Test
  void a_target_that_is_gone_is_paused_at_once() {
    receiver.answering(410);
    NewWebhook target = hooks.subscribe(crs, receiver.url(), EventType.POINTS_EARNED);
    tell(1);
    hooks.turn();
    assertThat(hooks.service.get(crs, target.webhook().id()).pauseReason())
        .contains(PauseReason.GONE);
  }

  @Test
  void a_dead_target_holds_no_other_up_and_costs_one_attempt_a_turn() {
    String dead = "http://127.0.0.1:1/hooks";
    NewWebhook closed = hooks.subscribe(crs, dead, EventType.POINTS_EARNED);
    NewWebhook open = hooks.subscribe(crs, receiver.url(), EventType.POINTS_EARNED);
    for (int i = 1; i <= 30; i++) {
      tell(i);
    }
    hooks.turn();
    assertThat(receiver.received()).hasSize(30);
    assertThat(hooks.log(open)).allMatch(row -> row.state() == DeliveryState.DELIVERED);
    assertThat(hooks.log(closed).stream().mapToInt(DeliveryView::attempts).sum()).isEqualTo(1);
    assertThat(hooks.log(closed).get(0).last().orElseThrow().fault())
        .isEqualTo(Fault.NO_CONNECTION);
  }

  @Test
  void two_workers_make_each_attempt_once() throws Exception {
    NewWebhook target = hooks.subscribe(crs, receiver.url(), EventType.POINTS_EARNED);
    for (int i = 1; i <= 20; i++) {
      tell(i);
    }
    long id = target.webhook().id();
    // As if the lease of the first had ended while it slept: both go over the same chunk.
    JobLease.Lease lease = hooks.leases.take(TargetRun.lease(id)).orElseThrow();
    CountDownLatch ready = new CountDownLatch(2);
    List<Thread> workers =
        IntStream.range(0, 2)
            .mapToObj(
                i ->
                    new Thread(
                        () -> {
                          ready.countDown();
                          hooks.run().run(lease, id);
                        }))
            .toList();
    workers.forEach(Thread::start);
    for (Thread worker : workers) {
      worker.join();
    }
    while (hooks.log(target).stream().anyMatch(row -> row.state() != DeliveryState.DELIVERED)) {
      hooks.run().run(hooks.leases.take(TargetRun.lease(id)).orElseThrow(), id);
    }
    assertThat(receiver.received()).hasSize(20);
    assertThat(hooks.log(target)).allMatch(row -> row.log().size() == 1);
  }

  @Test
  void an_attempt_that_died_with_its_process_is_followed_by_the_next() {
    NewWebhook target = hooks.subscribe(crs, receiver.url(), EventType.POINTS_EARNED);
    tell(1);
    DueDelivery due = hooks.deliveries.due(target.webhook().id(), hooks.wall.now(), 1).get(0);
    Instant again = hooks.wall.now().plusSeconds(5);
    assertThat(hooks.deliveries.claim(due, again)).isTrue();
    assertThat(hooks.deliveries.claim(due, again)).isFalse();
    hooks.turn();
    assertThat(receiver.received()).isEmpty();
    later("PT6S");
    assertThat(receiver.received()).hasSize(1);
    assertThat(hooks.log(target).get(0).attempts()).isEqualTo(2);
  }

  @Test
  void a_target_that_another_node_delivers_to_is_left_to_it() {
    NewWebhook target = hooks.subscribe(crs, receiver.url(), EventType.POINTS_EARNED);
    tell(1);
    JobLease.Lease held = hooks.leases.take(TargetRun.lease(target.webhook().id())).orElseThrow();
    hooks.turn();
    assertThat(receiver.received()).isEmpty();
    hooks.leases.release(held);
    later("PT3S");
    assertThat(receiver.received()).hasSize(1);
  }

  @Test
  void what_is_rolled_back_is_never_told() {
    NewWebhook target = hooks.subscribe(crs, receiver.url(), EventType.POINTS_EARNED);
    database.begin();
    tell(1);
    database.rollback();
    hooks.turn();
    assertThat(receiver.received()).isEmpty();
    assertThat(hooks.log(target)).isEmpty();
  }

  @Test
  void after_a_month_all_is_forgotten() {
    NewWebhook target = hooks.subscribe(crs, receiver.url(), EventType.POINTS_EARNED);
    tell(1);
    hooks.turn();
    WebhookTidying tidying =
        new WebhookTidying(hooks.deliveries, hooks.secrets, hooks.wall, hooks.business);
    hooks.clock.moveTo(hooks.wall.now().plus(Duration.ofDays(29)));
    tidying.run(hooks.business.now(), TestTurns.KEPT);
    assertThat(hooks.log(target)).hasSize(1);
    hooks.clock.moveTo(hooks.wall.now().plus(Duration.ofDays(2)));
    tidying.run(hooks.business.now(), TestTurns.KEPT);
    assertThat(hooks.log(target)).isEmpty();
    assertThat(tidying.nextDue()).isEmpty();
  }

  private void tell(int number) {
    hooks.outbox.put(
        EventType.POINTS_EARNED,
        ana,
        Integer.toString(number),
        () -> CloudEvents.object().put("points", number + ".00"));
  }

  private void resume(NewWebhook target) {
    WebhookView now = hooks.service.get(crs, target.webhook().id());
    WebhookChange active = new WebhookChange(now.url(), now.types(), WebhookState.ACTIVE);
    hooks.service.change(crs, now.id(), now.version(), active, WebhookFixture.CRS);
  }

  private void later(String wait) {
    hooks.clock.moveTo(hooks.wall.now().plus(Duration.parse(wait)));
    hooks.turn();
  }
}
