package travel.loyalty.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Sql;

/** Reads staff users with what the other tables of access know of them. */
final class StaffUsers {

  private static final String SELECT =
      "select u.id, u.version, u.login, u.name, u.locale, u.roles, c.blocked, f.confirmed,"
          + " (select max(s.seen_at) from signin_session s where s.staff_id = u.id) as last_seen"
          + " from staff_user u"
          + " left join credential c on c.population = 'STAFF' and c.subject = u.subject"
          + " left join second_factor f on f.staff_id = u.id ";

  private final Sql sql;

  StaffUsers(Sql sql) {
    this.sql = sql;
  }

  /** Who signs in by a login name. */
  record Known(String subject, String login, String name, String roles) {}

  Optional<Known> byLogin(String login) {
    return sql.first(
        "select subject, login, name, roles from staff_user where login = ?",
        row ->
            new Known(
                row.getString("subject"),
                row.getString("login"),
                row.getString("name"),
                row.getString("roles")),
        login.toLowerCase(Locale.ROOT));
  }

  boolean isEmpty() {
    return sql.list("select id from staff_user limit 1", row -> true).isEmpty();
  }

  StaffView get(long id) {
    return sql.first(SELECT + "where u.id = ?", StaffUsers::view, id)
        .orElseThrow(() -> new NotFound("staff user"));
  }

  /** By login; the text begins the login or is somewhere in the name. */
  PageOf<StaffView> search(String text, PageRequest page) {
    String pattern = text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    List<StaffView> rows =
        sql.list(
            SELECT
                + "where u.login > ? and (u.login like ? escape '!'"
                + " or lower(u.name) like ? escape '!') order by u.login limit ?",
            StaffUsers::view,
            page.after(),
            pattern + "%",
            "%" + pattern + "%",
            page.limit() + 1);
    boolean more = rows.size() > page.limit();
    List<StaffView> shown = more ? rows.subList(0, page.limit()) : rows;
    return new PageOf<>(shown, more ? shown.get(shown.size() - 1).login() : "");
  }

  private static StaffView view(ResultSet row) throws SQLException {
    return new StaffView(
        row.getLong("id"),
        row.getInt("version"),
        row.getString("login"),
        row.getString("name"),
        Locale.forLanguageTag(row.getString("locale")),
        new Roles().convertToEntityAttribute(row.getString("roles")),
        row.getBoolean("blocked"),
        row.getBoolean("confirmed"),
        Optional.ofNullable(Sql.instant(row, "last_seen")));
  }
}
