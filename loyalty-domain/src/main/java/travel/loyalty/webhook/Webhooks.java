package travel.loyalty.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/** Subscriptions in their table. */
@Dependent
class Webhooks {

  private static final String SELECT =
      "select id, version, client_id, url, event_types, state, pause_reason, failing_since,"
          + " created_at from webhook ";

  private final Sql sql;
  private final WallClock wall;
  private final SigningSecrets secrets;

  @Inject
  Webhooks(Sql sql, WallClock wall, SigningSecrets secrets) {
    this.sql = sql;
    this.wall = wall;
    this.secrets = secrets;
  }

  /** Those of a client, the oldest first. */
  List<WebhookView> of(long client) {
    return sql.list(SELECT + "where client_id = ? order by id", this::view, client);
  }

  List<WebhookView> all() {
    return sql.list(SELECT + "order by id", this::view);
  }

  Optional<WebhookView> find(long id) {
    return sql.first(SELECT + "where id = ?", this::view, id);
  }

  /**
   * One of a client's own.
   *
   * @throws NotFound if there is none, or it is another's
   */
  WebhookView get(long client, long id) {
    return find(id)
        .filter(webhook -> webhook.client() == client)
        .orElseThrow(() -> new NotFound("webhook"));
  }

  /**
   * @throws Refused {@code validation} of {@code /url} if the client has it already
   */
  long insert(long client, WebhookChange change) {
    refuseTaken(client, change.url(), 0);
    long id = Ids.next();
    sql.update(
        "insert into webhook (id, version, client_id, url, event_types, state, pause_reason,"
            + " created_at) values (?, 1, ?, ?, ?, ?, ?, ?)",
        id,
        client,
        change.url(),
        column(change.types()),
        change.state(),
        reason(change.state()),
        wall.now());
    return id;
  }

  /**
   * @throws Refused {@code changed-meanwhile} if the version is not the present one, {@code
   *     validation} of {@code /url} if the client has it already
   */
  void update(WebhookView before, int version, WebhookChange change) {
    refuseTaken(before.client(), change.url(), before.id());
    int updated =
        sql.update(
            "update webhook set version = version + 1, url = ?, event_types = ?"
                + " where id = ? and version = ?",
            change.url(),
            column(change.types()),
            before.id(),
            version);
    if (updated == 0) {
      throw new Refused("changed-meanwhile");
    }
    if (change.state() != before.state()) {
      move(before.id(), change.state());
    }
  }

  private void refuseTaken(long client, String url, long except) {
    boolean taken =
        sql.first(
                "select id from webhook where client_id = ? and url = ? and id <> ?",
                row -> true,
                client,
                url,
                except)
            .isPresent();
    if (taken) {
      throw Refused.invalid("/url", "webhook-taken");
    }
  }

  // Whoever sends again begins with a clean slate.
  private void move(long id, WebhookState state) {
    sql.update(
        "update webhook set state = ?, pause_reason = ?, failing_since = null where id = ?",
        state,
        reason(state),
        id);
  }

  private static Optional<PauseReason> reason(WebhookState state) {
    return state == WebhookState.PAUSED ? Optional.of(PauseReason.ASKED) : Optional.empty();
  }

  /**
   * Stops sending, unless somebody did before.
   *
   * @return whether it was this call that did
   */
  boolean pause(long id, PauseReason reason) {
    return 1
        == sql.update(
            "update webhook set version = version + 1, state = 'PAUSED', pause_reason = ?"
                + " where id = ? and state = 'ACTIVE'",
            reason,
            id);
  }

  void noteFailure(long id, Instant at) {
    sql.update(
        "update webhook set failing_since = ? where id = ? and failing_since is null", at, id);
  }

  void noteSuccess(long id) {
    sql.update(
        "update webhook set failing_since = null where id = ? and failing_since is not null", id);
  }

  void delete(long id) {
    sql.update(
        "delete from webhook_attempt where delivery_id in"
            + " (select id from webhook_delivery where webhook_id = ?)",
        id);
    sql.update("delete from webhook_delivery where webhook_id = ?", id);
    sql.update("delete from webhook_secret where webhook_id = ?", id);
    sql.update("delete from webhook where id = ?", id);
  }

  private static String column(Set<EventType> types) {
    return types.stream().sorted().map(EventType::text).collect(Collectors.joining(" "));
  }

  // A type that a later version took away is no reason to fail.
  private static Set<EventType> types(String column) {
    return Arrays.stream(column.split(" "))
        .flatMap(text -> EventType.of(text).stream())
        .collect(Collectors.toSet());
  }

  private WebhookView view(ResultSet row) throws SQLException {
    return new WebhookView(
        row.getLong("id"),
        row.getInt("version"),
        row.getLong("client_id"),
        row.getString("url"),
        types(row.getString("event_types")),
        WebhookState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("pause_reason")).map(PauseReason::valueOf),
        Optional.ofNullable(Sql.instant(row, "failing_since")),
        Sql.instant(row, "created_at"),
        secrets.views(row.getLong("id")));
  }
}
