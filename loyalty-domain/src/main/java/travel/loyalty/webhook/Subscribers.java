package travel.loyalty.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import travel.loyalty.access.ClientDirectory;
import travel.loyalty.access.ClientKind;
import travel.loyalty.access.ClientMembers;
import travel.loyalty.access.ClientView;
import travel.loyalty.access.Scope;
import travel.loyalty.shared.MemberId;

/**
 * Who is told of an event about a member: subscriptions of its type, of clients that may read
 * points, and of partners those whose member it is. They are read once every few seconds, so that a
 * booking that nobody waits for costs nothing; a change on this node counts at once, on another
 * within that time.
 */
@ApplicationScoped
class Subscribers {

  private static final long LATELY = TimeUnit.SECONDS.toNanos(5);
  private static final String NEEDED = Scope.POINTS_READ.text();

  private record Subscription(WebhookView webhook, ClientView client) {}

  private record Known(List<Subscription> all, long askedAt) {}

  private Webhooks webhooks;
  private ClientDirectory clients;
  private ClientMembers members;
  private volatile Known known;
  private volatile long changedAt = System.nanoTime();

  /** For the container's proxy. */
  protected Subscribers() {}

  @Inject
  Subscribers(Webhooks webhooks, ClientDirectory clients, ClientMembers members) {
    this.webhooks = webhooks;
    this.clients = clients;
    this.members = members;
  }

  /** The subscriptions that are to be told. */
  List<Long> to(EventType type, MemberId member) {
    return lately().stream()
        .filter(subscription -> subscription.webhook().types().contains(type))
        .filter(subscription -> maySee(subscription.client(), member))
        .map(subscription -> subscription.webhook().id())
        .toList();
  }

  private boolean maySee(ClientView client, MemberId member) {
    return client.scopes().contains(NEEDED)
        && (client.kind() != ClientKind.PARTNER || members.isIntroduced(client.id(), member));
  }

  private List<Subscription> lately() {
    Known seen = known;
    if (!isFresh(seen)) {
      long askedAt = System.nanoTime();
      seen = new Known(read(), askedAt);
      known = seen;
    }
    return seen.all();
  }

  private boolean isFresh(Known seen) {
    return seen != null
        && seen.askedAt() - changedAt > 0
        && System.nanoTime() - seen.askedAt() < LATELY;
  }

  private List<Subscription> read() {
    return webhooks.all().stream()
        .flatMap(
            webhook ->
                clients.find(webhook.client()).stream()
                    .map(client -> new Subscription(webhook, client)))
        .toList();
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SubscriptionsChanged event) {
    changedAt = System.nanoTime();
  }
}
