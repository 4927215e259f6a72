package travel.loyalty.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestMembers;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;

class SubscriptionTest {

  private static final String URL = "http://127.0.0.1:9/hooks";

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final WebhookFixture hooks = new WebhookFixture(database);
  private MemberId ana;
  private long crs;
  private long till;

  @BeforeEach
  void open() {
    hooks.open();
    ana = TestMembers.add(hooks.sql, 7);
    crs = hooks.client("SYSTEM", "points:read webhooks:write");
    till = hooks.client("SYSTEM", "points:read webhooks:write");
  }

  @Test
  void a_subscription_is_the_clients_own() {
    WebhookView mine = hooks.subscribe(crs, URL, EventType.TIER_CHANGED).webhook();
    assertThat(hooks.service.list(crs)).containsExactly(mine);
    assertThat(hooks.service.list(till)).isEmpty();
    assertThatThrownBy(() -> hooks.service.get(till, mine.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> hooks.service.rotate(till, mine.id(), WebhookFixture.CRS))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> hooks.service.remove(till, mine.id(), WebhookFixture.CRS))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void another_clients_delivery_is_not_sent_again() {
    NewWebhook mine = hooks.subscribe(crs, URL, EventType.POINTS_EARNED);
    tell("1");
    long delivery = hooks.log(mine).get(0).id();
    assertThatThrownBy(() -> hooks.service.resend(till, delivery, WebhookFixture.CRS))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void the_same_address_twice_no_type_and_a_type_that_is_not_offered_are_refused() {
    hooks.subscribe(crs, URL, EventType.POINTS_EARNED);
    assertThat(fault(crs, URL, EventType.TIER_CHANGED)).isEqualTo("/url webhook-taken");
    assertThat(fault(till, URL)).isEqualTo("/types required");
    assertThat(fault(till, URL, EventType.WEBHOOK_TEST)).isEqualTo("/types unknown");
    assertThat(fault(till, "https://10.0.0.1/")).isEqualTo("/url webhook-not-public");
    hooks.subscribe(till, URL, EventType.POINTS_EARNED); // another client may have it
  }

  private String fault(long client, String url, EventType... types) {
    Refused refused =
        catchThrowableOfType(Refused.class, () -> hooks.subscribe(client, url, types));
    return refused.errors().get(0).pointer() + " " + refused.errors().get(0).code();
  }

  @Test
  void a_change_of_what_somebody_else_changed_meanwhile_is_refused() {
    WebhookView seen = hooks.subscribe(crs, URL, EventType.POINTS_EARNED).webhook();
    WebhookChange change =
        new WebhookChange(URL, Set.of(EventType.TIER_CHANGED), WebhookState.PAUSED);
    WebhookView changed =
        hooks.service.change(crs, seen.id(), seen.version(), change, WebhookFixture.CRS);
    assertThat(changed.types()).containsExactly(EventType.TIER_CHANGED);
    assertThat(changed.pauseReason()).contains(PauseReason.ASKED);
    assertThatThrownBy(
            () -> hooks.service.change(crs, seen.id(), seen.version(), change, WebhookFixture.CRS))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("changed-meanwhile");
  }

  @Test
  void two_secrets_live_for_a_day_after_a_rotation_and_never_three() {
    NewWebhook first = hooks.subscribe(crs, URL, EventType.POINTS_EARNED);
    long id = first.webhook().id();
    NewWebhook second = hooks.service.rotate(crs, id, WebhookFixture.CRS);
    assertThat(secrets(id)).containsExactly(second.secret(), first.secret());
    NewWebhook third = hooks.service.rotate(crs, id, WebhookFixture.CRS);
    assertThat(secrets(id)).containsExactly(third.secret(), second.secret());
    assertThat(third.webhook().secrets()).hasSize(2);
    hooks.clock.moveTo(hooks.wall.now().plus(Duration.ofHours(25)));
    assertThat(secrets(id)).containsExactly(third.secret());
  }

  private List<String> secrets(long webhook) {
    return hooks.secrets.live(webhook).stream().map(SigningSecret::reveal).toList();
  }

  @Test
  void no_secret_stands_in_the_audit_trail() {
    NewWebhook made = hooks.subscribe(crs, URL, EventType.POINTS_EARNED);
    hooks.service.rotate(crs, made.webhook().id(), WebhookFixture.CRS);
    List<String> details =
        hooks.sql.list("select details from audit_record", row -> row.getString("details"));
    assertThat(details).hasSize(2).noneMatch(text -> text.contains("whsec_"));
  }

  @Test
  void a_client_that_may_not_read_points_is_told_nothing() {
    long blind = hooks.client("SYSTEM", "webhooks:write");
    NewWebhook target = hooks.subscribe(blind, URL, EventType.POINTS_EARNED);
    tell("1");
    assertThat(hooks.log(target)).isEmpty();
  }

  @Test
  void a_partner_is_told_only_of_members_whose_number_it_gave() {
    long partner = hooks.client("PARTNER", "points:read webhooks:write");
    NewWebhook target = hooks.subscribe(partner, URL, EventType.POINTS_EARNED);
    tell("1");
    assertThat(hooks.log(target)).isEmpty();
    hooks.sql.update(
        "insert into api_client_member (client_id, member_id, since) values (?, ?, ?)",
        partner,
        ana,
        hooks.wall.now());
    tell("2");
    assertThat(hooks.log(target)).hasSize(1);
  }

  @Test
  void an_event_of_another_type_and_one_that_comes_twice_are_not_written() {
    NewWebhook target = hooks.subscribe(crs, URL, EventType.TIER_CHANGED);
    tell("1");
    assertThat(hooks.log(target)).isEmpty();
    NewWebhook both = hooks.subscribe(till, URL, EventType.POINTS_EARNED);
    tell("2");
    tell("2");
    assertThat(hooks.log(both)).hasSize(1);
    assertThat(hooks.log(both).get(0).subject()).hasSize(12);
  }

  @Test
  void a_test_goes_to_its_target_whatever_it_subscribed_to() {
    NewWebhook target = hooks.subscribe(crs, URL, EventType.TIER_CHANGED);
    hooks.subscribe(till, URL, EventType.TIER_CHANGED);
    hooks.service.test(crs, target.webhook().id(), WebhookFixture.CRS);
    assertThat(hooks.log(target))
        .singleElement()
        .extracting(DeliveryView::type)
        .isEqualTo(EventType.WEBHOOK_TEST);
  }

  @Test
  void deliveries_are_searched_by_type_and_state_and_paged_by_key() {
    NewWebhook target = hooks.subscribe(crs, URL, EventType.POINTS_EARNED);
    for (int i = 0; i < 5; i++) {
      tell("n" + i);
    }
    hooks.service.test(crs, target.webhook().id(), WebhookFixture.CRS);
    DeliverySearch earned =
        new DeliverySearch(
            Optional.of(EventType.POINTS_EARNED), Optional.of(DeliveryState.WAITING));
    PageOf<DeliveryView> first = page(target, earned, PageRequest.first(3));
    PageOf<DeliveryView> second = page(target, earned, new PageRequest(first.next(), 3));
    assertThat(first.rows()).hasSize(3).doesNotContainAnyElementsOf(second.rows());
    assertThat(second.rows()).hasSize(2);
    assertThat(second.hasNext()).isFalse();
    DeliverySearch dead = new DeliverySearch(Optional.empty(), Optional.of(DeliveryState.DEAD));
    assertThat(page(target, dead, PageRequest.first(3)).rows()).isEmpty();
  }

  private PageOf<DeliveryView> page(NewWebhook target, DeliverySearch search, PageRequest page) {
    return hooks.service.deliveries(crs, target.webhook().id(), search, page);
  }

  @Test
  void a_removed_subscription_leaves_no_secret_and_is_told_nothing_more() {
    NewWebhook target = hooks.subscribe(crs, URL, EventType.POINTS_EARNED);
    tell("1");
    hooks.turn();
    hooks.service.remove(crs, target.webhook().id(), WebhookFixture.CRS);
    tell("2");
    assertThat(hooks.service.list(crs)).isEmpty();
    assertThat(rows("webhook_secret")).isZero();
    assertThat(rows("webhook_delivery")).isZero();
    assertThat(rows("job_lease")).isZero();
  }

  private long rows(String table) {
    return hooks.sql.list("select 1 from " + table, row -> 1).size();
  }

  private void tell(String key) {
    hooks.outbox.put(
        EventType.POINTS_EARNED, ana, key, () -> CloudEvents.object().put("points", "1.00"));
  }
}
