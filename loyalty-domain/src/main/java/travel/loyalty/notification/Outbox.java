package travel.loyalty.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Sql;

/** The messages in the database: written in the caller's transaction, read again to be sent. */
@ApplicationScoped
class Outbox {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COLUMNS =
      "select id, member_id, kind, channel, recipient, locale, time_zone, arguments, state,"
          + " attempts, created_at, sent_at from notification ";
  private static final int PROBLEM_MAX = 200;

  private Sql sql;
  private BusinessClock clock;

  /** For the container's proxy. */
  protected Outbox() {}

  @Inject
  Outbox(Sql sql, BusinessClock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Writes one copy for each route; what must not come twice and is there already is left. */
  void put(NewMessage message, List<Route> routes) {
    for (Route route : routes) {
      if (message.onceKey().isEmpty() || !isThere(message, route)) {
        insert(message, route);
      }
    }
  }

  private boolean isThere(NewMessage message, Route route) {
    return sql.first(
            "select id from notification where member_id = ? and once_key = ? and channel = ?",
            row -> row.getLong(1),
            message.member(),
            message.onceKey(),
            route.channel())
        .isPresent();
  }

  private void insert(NewMessage message, Route route) {
    Instant now = clock.now();
    boolean isInbox = route.channel() == Channel.INBOX;
    boolean atOnce = isInbox || message.kind().isAskedFor();
    sql.update(
        "insert into notification (id, member_id, kind, channel, recipient, locale, time_zone,"
            + " arguments, once_key, state, attempts, created_at, not_before, sent_at, problem)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, '')",
        Ids.next(),
        message.member(),
        message.kind(),
        route.channel(),
        route.recipient(),
        message.locale().toLanguageTag(),
        message.zone().getId(),
        json(message.arguments()),
        Optional.of(message.onceKey()).filter(key -> !key.isEmpty()),
        isInbox ? OutboxMessage.State.SENT : OutboxMessage.State.WAITING,
        now,
        atOnce ? now : QuietHours.earliest(now, message.zone()),
        isInbox ? Optional.of(now) : Optional.empty());
  }

  Optional<Instant> nextDue() {
    return sql.first(
        "select not_before from notification where state = 'WAITING' order by not_before limit 1",
        row -> Sql.instant(row, "not_before"));
  }

  List<OutboxMessage> due(Instant now, int limit) {
    return sql.list(
        COLUMNS + "where state = 'WAITING' and not_before <= ? order by not_before, id limit ?",
        Outbox::read,
        now,
        limit);
  }

  /** Notes that it went out; a code is forgotten at once where it was really sent. */
  void markSent(OutboxMessage message, Instant at) {
    sql.update(
        "update notification set state = 'SENT', sent_at = ?, problem = '' where id = ?",
        at,
        message.id());
  }

  /** Forgets the code in a message that has been sent. */
  void forgetArguments(OutboxMessage message) {
    sql.update("update notification set arguments = '{}' where id = ?", message.id());
  }

  /** Leaves it for later, for example for the morning. */
  void postpone(OutboxMessage message, Instant until) {
    sql.update("update notification set not_before = ? where id = ?", until, message.id());
  }

  /** Notes a failure and when to try again. */
  void markFailed(OutboxMessage message, String problem, Instant again) {
    sql.update(
        "update notification set attempts = attempts + 1, problem = ?, not_before = ? where id = ?",
        shortened(problem),
        again,
        message.id());
  }

  /** Notes the last failure. */
  void giveUp(OutboxMessage message, String problem) {
    sql.update(
        "update notification set state = 'FAILED', attempts = attempts + 1, problem = ?"
            + " where id = ?",
        shortened(problem),
        message.id());
  }

  private static String shortened(String problem) {
    return problem.length() > PROBLEM_MAX ? problem.substring(0, PROBLEM_MAX) : problem;
  }

  /** Everything that went out or waits, the newest first. */
  PageOf<OutboxMessage> all(PageRequest page) {
    return pageOf(
        sql.list(
            COLUMNS + "where id < ? and channel <> 'INBOX' order by id desc limit ?",
            Outbox::read,
            before(page),
            page.limit() + 1),
        page);
  }

  /** A member's inbox, the newest first. */
  PageOf<OutboxMessage> inbox(MemberId member, PageRequest page) {
    return pageOf(
        sql.list(
            COLUMNS
                + "where member_id = ? and channel = 'INBOX' and id < ? order by id desc limit ?",
            Outbox::read,
            member,
            before(page),
            page.limit() + 1),
        page);
  }

  int unread(MemberId member) {
    return sql.first(
            "select count(*) as n from notification where member_id = ? and channel = 'INBOX'"
                + " and read_at is null",
            row -> row.getInt("n"),
            member)
        .orElse(0);
  }

  void markRead(MemberId member, Instant at) {
    sql.update(
        "update notification set read_at = ? where member_id = ? and channel = 'INBOX'"
            + " and read_at is null",
        at,
        member);
  }

  private static long before(PageRequest page) {
    try {
      return page.isFirst() ? Long.MAX_VALUE : Long.parseLong(page.after());
    } catch (NumberFormatException e) {
      throw new travel.loyalty.shared.NotFound("page");
    }
  }

  private static PageOf<OutboxMessage> pageOf(List<OutboxMessage> rows, PageRequest page) {
    if (rows.size() <= page.limit()) {
      return new PageOf<>(rows, "");
    }
    List<OutboxMessage> shown = rows.subList(0, page.limit());
    return new PageOf<>(shown, Long.toString(shown.get(shown.size() - 1).id()));
  }

  private static OutboxMessage read(ResultSet row) throws SQLException {
    return new OutboxMessage(
        row.getLong("id"),
        Optional.ofNullable(Sql.number(row, "member_id")).map(MemberId::new),
        MessageKind.valueOf(row.getString("kind")),
        Channel.valueOf(row.getString("channel")),
        row.getString("recipient"),
        Locale.forLanguageTag(row.getString("locale")),
        ZoneId.of(row.getString("time_zone")),
        map(row.getString("arguments")),
        OutboxMessage.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        Sql.instant(row, "created_at"),
        Optional.ofNullable(Sql.instant(row, "sent_at")));
  }

  private static String json(Map<String, Object> arguments) {
    try {
      return JSON.writeValueAsString(arguments);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> map(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
