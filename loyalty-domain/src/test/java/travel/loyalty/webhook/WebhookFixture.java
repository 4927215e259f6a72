package travel.loyalty.webhook;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.TestTurns;
import travel.loyalty.access.ClientDirectory;
import travel.loyalty.access.ClientMembers;
import travel.loyalty.audit.AuditService;
import travel.loyalty.configuration.Settings;
import travel.loyalty.member.Members;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.JobLease;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;
import travel.loyalty.webhook.Targets.Reach;

/** Webhooks on a test's database and clock; workers run in the calling thread. */
final class WebhookFixture {

  static final Actor CRS = Actor.client("crs");

  final TestClock clock = new TestClock("2026-11-22T08:00:00Z");
  final WallClock wall = new WallClock(clock);
  final BusinessClock business = clock.asBusinessClock();
  final Sql sql;
  final SigningSecrets secrets;
  final Webhooks webhooks;
  final Deliveries deliveries;
  final JobLease leases;
  final Subscribers subscribers;
  final EventOutbox outbox;
  final CloudEvents envelopes;
  final Targets targets = new Targets(Reach.THIS_MACHINE_TOO, InetAddress::getAllByName);
  final WebhookService service;
  private final DeliverySlots slots = new DeliverySlots();
  private final AuditService audit;
  private int clients;

  WebhookFixture(TestDatabase database) {
    sql = database.sql();
    secrets = new SigningSecrets(sql, wall);
    webhooks = new Webhooks(sql, wall, secrets);
    deliveries = new Deliveries(sql);
    leases = new JobLease(sql, wall);
    audit = new AuditService(sql, business, wall);
    ClientDirectory directory = new ClientDirectory(sql, wall);
    subscribers = new Subscribers(webhooks, directory, new ClientMembers(sql, business));
    envelopes =
        new CloudEvents(
            Settings.load(name -> Optional.empty()),
            new ProgrammeService(sql, business, audit, List.of()));
    Members members = new Members(sql);
    outbox = new EventOutbox(sql, business, wall, subscribers, members, envelopes);
    TestEvents<SubscriptionsChanged> changes = new TestEvents<>();
    changes.observe(subscribers::changed);
    service =
        new WebhookService(
            webhooks,
            secrets,
            targets,
            outbox,
            deliveries,
            new DeliveryLog(sql),
            directory,
            leases,
            wall,
            audit,
            changes);
  }

  /** Before each test: the database was emptied after this was made. */
  void open() {
    new FirstProgramme(sql, business).layDown();
  }

  /** A client of a kind, with scopes separated by blanks. */
  long client(String kind, String scopes) {
    long id = ++clients;
    sql.update(
        "insert into api_client (id, version, name, kind, scopes, adjustment_limit, created_at)"
            + " values (?, 1, ?, ?, ?, 0, ?)",
        id,
        "client" + id,
        kind,
        scopes,
        clock.instant());
    return id;
  }

  NewWebhook subscribe(long client, String url, EventType... types) {
    return service.create(client, new WebhookChange(url, Set.of(types), WebhookState.ACTIVE), CRS);
  }

  DeliveryWork work(DeliveryWorker worker) {
    return new DeliveryWork(deliveries, leases, slots, worker, wall, business);
  }

  /** A worker of this thread. */
  DeliveryWorker worker() {
    return new DeliveryWorker() {
      @Override
      public void work(JobLease.Lease lease, long webhook) {
        try {
          run().run(lease, webhook);
        } finally {
          slots.giveBack();
        }
      }
    };
  }

  TargetRun run() {
    return new TargetRun(webhooks, secrets, deliveries, new Courier(targets), leases, wall, audit);
  }

  /** One turn of the job, if it is due. */
  void turn() {
    DeliveryWork work = work(worker());
    if (work.nextDue().isPresent()) {
      work.run(business.now(), TestTurns.KEPT);
    }
  }

  /** The deliveries of a subscription, the oldest first. */
  List<DeliveryView> log(NewWebhook webhook) {
    List<DeliveryView> rows =
        new ArrayList<>(
            service
                .deliveries(
                    webhook.webhook().client(),
                    webhook.webhook().id(),
                    DeliverySearch.ALL,
                    PageRequest.first(99))
                .rows());
    Collections.reverse(rows);
    return rows;
  }
}
