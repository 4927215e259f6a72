package travel.loyalty.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import travel.loyalty.shared.Sql;

/** Deliveries as the sender sees them: what is due, who makes an attempt, and what came of it. */
@Dependent
class Deliveries {

  private final Sql sql;

  @Inject
  Deliveries(Sql sql) {
    this.sql = sql;
  }

  /** Active subscriptions with something due, the one that waits longest first. */
  List<Long> dueTargets(Instant now, int limit) {
    return sql.list(
        "select d.webhook_id, min(d.not_before) as since from webhook_delivery d"
            + " join webhook w on w.id = d.webhook_id"
            + " where d.state = 'WAITING' and d.not_before <= ? and w.state = 'ACTIVE'"
            + " group by d.webhook_id order by since limit ?",
        row -> row.getLong("webhook_id"),
        now,
        limit);
  }

  /** The next deliveries of one subscription, in the order of their times. */
  List<DueDelivery> due(long webhook, Instant now, int limit) {
    return sql.list(
        "select d.id, d.event_id, d.attempts, d.tries, e.body from webhook_delivery d"
            + " join webhook_event e on e.id = d.event_id"
            + " where d.webhook_id = ? and d.state = 'WAITING' and d.not_before <= ?"
            + " order by d.not_before, d.id limit ?",
        row ->
            new DueDelivery(
                row.getLong("id"),
                row.getLong("event_id"),
                row.getInt("attempts"),
                row.getInt("tries"),
                row.getString("body")),
        webhook,
        now,
        limit);
  }

  /**
   * Takes the right to make the next attempt. It is counted before it is made: whoever comes second
   * gets nothing, and after a crash the next one follows by the schedule.
   *
   * @param again when the one after it would be due
   * @return false if another took it, or the delivery is no longer waiting
   */
  boolean claim(DueDelivery delivery, Instant again) {
    return 1
        == sql.update(
            "update webhook_delivery set attempts = attempts + 1, tries = tries + 1,"
                + " not_before = ? where id = ? and state = 'WAITING' and attempts = ?",
            again,
            delivery.id(),
            delivery.attempts());
  }

  /** Ends a delivery, well or badly, unless somebody asked for it again meanwhile. */
  void end(DueDelivery delivery, DeliveryState state, Instant at) {
    sql.update(
        "update webhook_delivery set state = ?, done_at = ?"
            + " where id = ? and state = 'WAITING' and attempts = ?",
        state,
        at,
        delivery.id(),
        delivery.attempt());
  }

  /** Writes down what came of an attempt. */
  void log(DueDelivery delivery, Instant at, Duration took, Outcome outcome, String answer) {
    sql.update(
        "insert into webhook_attempt (delivery_id, attempt, started_at, millis, status, fault,"
            + " answer) values (?, ?, ?, ?, ?, ?, ?)",
        delivery.id(),
        delivery.attempt(),
        at,
        (int) took.toMillis(),
        outcome.status(),
        outcome.fault(),
        answer);
  }

  /** Lets a delivery begin anew, whatever became of it. */
  void again(long id, Instant at) {
    sql.update(
        "update webhook_delivery set state = 'WAITING', tries = 0, not_before = ?, done_at = null"
            + " where id = ?",
        at,
        id);
  }

  /** The oldest events from before then, with their deliveries forgotten; how many they were. */
  int forget(Instant before, int limit) {
    List<Object[]> old =
        sql.list(
            "select id from webhook_event where created_at < ? order by created_at, id limit ?",
            row -> new Object[] {row.getLong("id")},
            before,
            limit);
    sql.batch(
        "delete from webhook_attempt where delivery_id in"
            + " (select id from webhook_delivery where event_id = ?)",
        old);
    sql.batch("delete from webhook_delivery where event_id = ?", old);
    sql.batch("delete from webhook_event where id = ?", old);
    return old.size();
  }
}
