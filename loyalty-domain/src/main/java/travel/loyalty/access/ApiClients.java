package travel.loyalty.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/** API clients in their table. */
final class ApiClients {

  private static final String SELECT =
      "select c.id, c.version, c.name, c.kind, c.scopes, c.adjustment_limit,"
          + " (select count(*) from api_key k where k.client_id = c.id and k.revoked_at is null)"
          + " as live_keys,"
          + " (select max(k.last_used_at) from api_key k where k.client_id = c.id) as last_used"
          + " from api_client c ";

  private final Sql sql;
  private final WallClock wall;

  ApiClients(Sql sql, WallClock wall) {
    this.sql = sql;
    this.wall = wall;
  }

  PageOf<ClientView> list(PageRequest page) {
    List<ClientView> rows =
        sql.list(
            SELECT + "where c.name > ? order by c.name limit ?",
            ApiClients::view,
            page.after(),
            page.limit() + 1);
    boolean more = rows.size() > page.limit();
    List<ClientView> shown = more ? rows.subList(0, page.limit()) : rows;
    return new PageOf<>(shown, more ? shown.get(shown.size() - 1).name() : "");
  }

  ClientView get(long id) {
    return sql.first(SELECT + "where c.id = ?", ApiClients::view, id)
        .orElseThrow(() -> new NotFound("API client"));
  }

  /**
   * @return the new client's key in the table
   * @throws Refused {@code validation} of {@code /name} if it is taken
   */
  long insert(ClientChange change) {
    long id = Ids.next();
    if (!sql.list("select id from api_client where name = ?", row -> true, change.name())
        .isEmpty()) {
      throw Refused.invalid("/name", "taken");
    }
    sql.update(
        "insert into api_client (id, version, name, kind, scopes, adjustment_limit, created_at)"
            + " values (?, 1, ?, ?, ?, ?, ?)",
        id,
        change.name(),
        change.kind(),
        column(change.scopes()),
        change.adjustmentLimit(),
        wall.now());
    return id;
  }

  /**
   * @throws Refused {@code changed-meanwhile} if the version is not the present one
   */
  void update(long id, int version, ClientChange change) {
    int updated =
        sql.update(
            "update api_client set version = version + 1, kind = ?, scopes = ?,"
                + " adjustment_limit = ? where id = ? and version = ?",
            change.kind(),
            column(change.scopes()),
            change.adjustmentLimit(),
            id,
            version);
    if (updated == 0) {
      throw new Refused("changed-meanwhile");
    }
  }

  private static String column(Set<String> scopes) {
    return String.join(" ", new TreeSet<>(scopes));
  }

  private static ClientView view(ResultSet row) throws SQLException {
    return new ClientView(
        row.getLong("id"),
        row.getInt("version"),
        row.getString("name"),
        ClientKind.valueOf(row.getString("kind")),
        ApiKeys.scopes(row.getString("scopes")),
        Sql.points(row, "adjustment_limit"),
        row.getInt("live_keys"),
        Optional.ofNullable(Sql.instant(row, "last_used")));
  }
}
