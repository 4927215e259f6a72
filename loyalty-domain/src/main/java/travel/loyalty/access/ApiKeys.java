package travel.loyalty.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/**
 * The keys of API clients: 256 random bits behind a prefix to tell them apart. The table has their
 * hash only. A client has two live ones at most, the old and the new of a rotation.
 */
final class ApiKeys {

  private static final int LIVE_MOST = 2;
  private static final int PREFIX_LENGTH = 8;
  // Each request reads the key; only one an hour writes.
  private static final Duration USED_STEP = Duration.ofHours(1);

  private final Sql sql;
  private final WallClock wall;

  ApiKeys(Sql sql, WallClock wall) {
    this.sql = sql;
    this.wall = wall;
  }

  private record Used(long key, Optional<Instant> lastUsedAt, Caller caller) {}

  /** Whose key this is, by one statement; empty if it is nobody's, or revoked. */
  Optional<Caller> owner(String key) {
    Optional<Used> used =
        sql.first(
            "select k.id, k.last_used_at, c.id as client_id, c.name, c.kind, c.scopes from api_key k"
                + " join api_client c on c.id = k.client_id"
                + " where k.hash = ? and k.revoked_at is null",
            ApiKeys::used,
            Secrets.sha256(key));
    used.ifPresent(this::note);
    return used.map(Used::caller);
  }

  private static Used used(ResultSet row) throws SQLException {
    return new Used(
        row.getLong("id"), Optional.ofNullable(Sql.instant(row, "last_used_at")), caller(row));
  }

  private static Caller caller(ResultSet row) throws SQLException {
    String client = row.getString("client_id");
    String name = row.getString("name");
    Set<String> scopes = scopes(row.getString("scopes"));
    return ClientKind.valueOf(row.getString("kind")) == ClientKind.PARTNER
        ? Caller.partner(client, name, scopes)
        : Caller.client(client, name, scopes);
  }

  static Set<String> scopes(String column) {
    return column.isEmpty() ? Set.of() : Set.of(column.split(" "));
  }

  private void note(Used used) {
    Instant now = wall.now();
    if (used.lastUsedAt().filter(at -> at.plus(USED_STEP).isAfter(now)).isEmpty()) {
      sql.update("update api_key set last_used_at = ? where id = ?", now, used.key());
    }
  }

  /**
   * Makes a key.
   *
   * @return the key, shown once
   * @throws Refused {@code state-conflict} if the client has two already
   */
  String create(long client) {
    // The client's row is the mutex: two people rotating at once still make two keys only.
    sql.update("update api_client set version = version where id = ?", client);
    if (of(client).stream().filter(KeyView::isLive).count() >= LIVE_MOST) {
      throw new Refused("state-conflict", Map.of("reason", "two-live-keys"));
    }
    String prefix = "lk_" + Secrets.readable(PREFIX_LENGTH);
    String key = prefix + "_" + Secrets.key();
    insert(client, prefix, key);
    return key;
  }

  /** Takes a key that was made elsewhere. */
  void insert(long client, String prefix, String key) {
    sql.update(
        "insert into api_key (id, client_id, prefix, hash, created_at) values (?, ?, ?, ?, ?)",
        Ids.next(),
        client,
        prefix,
        Secrets.sha256(key),
        wall.now());
  }

  /**
   * Revokes a key, which is worth nothing from now on.
   *
   * @throws NotFound if it is not a live one of this client
   */
  void revoke(long client, long key) {
    int revoked =
        sql.update(
            "update api_key set revoked_at = ?"
                + " where id = ? and client_id = ? and revoked_at is null",
            wall.now(),
            key,
            client);
    if (revoked == 0) {
      throw new NotFound("API key");
    }
  }

  /** All keys of a client, the newest first. */
  List<KeyView> of(long client) {
    return sql.list(
        "select id, prefix, created_at, revoked_at, last_used_at from api_key"
            + " where client_id = ? order by id desc",
        row ->
            new KeyView(
                row.getLong("id"),
                row.getString("prefix"),
                Sql.instant(row, "created_at"),
                Optional.ofNullable(Sql.instant(row, "revoked_at")),
                Optional.ofNullable(Sql.instant(row, "last_used_at"))),
        client);
  }
}
