package travel.loyalty.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/**
 * Writes events and their deliveries in the caller's transaction. An event that nobody subscribed
 * to is not written; one that comes twice is written once.
 */
@Dependent
class EventOutbox {

  private final Sql sql;
  private final BusinessClock clock;
  private final WallClock wall;
  private final Subscribers subscribers;
  private final Members members;
  private final CloudEvents envelopes;

  @Inject
  EventOutbox(
      Sql sql,
      BusinessClock clock,
      WallClock wall,
      Subscribers subscribers,
      Members members,
      CloudEvents envelopes) {
    this.sql = sql;
    this.clock = clock;
    this.wall = wall;
    this.subscribers = subscribers;
    this.members = members;
    this.envelopes = envelopes;
  }

  /**
   * Tells whoever subscribed.
   *
   * @param key unique within the type and the member
   * @param data asked for only if somebody is told
   */
  void put(EventType type, MemberId member, String key, Supplier<ObjectNode> data) {
    List<Long> targets = subscribers.to(type, member);
    String onceKey = type.text() + "/" + member + "/" + key;
    if (targets.isEmpty() || isThere(onceKey)) {
      return;
    }
    String number = members.ref(member).map(MemberRef::number).orElseThrow().digits();
    write(type, number, onceKey, data.get(), targets);
  }

  /** Sends an event without content to one target, to try it out. */
  void putTest(long webhook) {
    ObjectNode data = CloudEvents.object().put("webhook", Long.toString(webhook));
    write(EventType.WEBHOOK_TEST, "", "", data, List.of(webhook));
  }

  private boolean isThere(String onceKey) {
    return sql.first("select id from webhook_event where once_key = ?", row -> true, onceKey)
        .isPresent();
  }

  private void write(
      EventType type, String subject, String onceKey, ObjectNode data, List<Long> targets) {
    long id = Ids.next();
    Instant now = wall.now();
    Instant at = clock.now();
    sql.update(
        "insert into webhook_event (id, event_type, subject, occurred_at, created_at, once_key,"
            + " body) values (?, ?, ?, ?, ?, ?, ?)",
        id,
        type,
        subject,
        at,
        now,
        onceKey.isEmpty() ? Long.toString(id) : onceKey,
        envelopes.of(id, type, subject, at, data));
    sql.batch(
        "insert into webhook_delivery (id, webhook_id, event_id, state, attempts, tries,"
            + " not_before) values (?, ?, ?, ?, ?, ?, ?)",
        targets.stream()
            .map(target -> new Object[] {Ids.next(), target, id, DeliveryState.WAITING, 0, 0, now})
            .toList());
  }
}
