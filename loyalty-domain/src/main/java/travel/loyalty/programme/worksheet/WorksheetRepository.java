package travel.loyalty.programme.worksheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Sql;

/** The tables of the worksheets. */
@ApplicationScoped
class WorksheetRepository {

  private static final String ALL =
      "select id, based_on, document, started_at, started_by, edited_at, edited_by"
          + " from programme_worksheet";

  private Sql sql;

  /** For the container's proxy. */
  protected WorksheetRepository() {}

  @Inject
  WorksheetRepository(Sql sql) {
    this.sql = sql;
  }

  List<Worksheet> all() {
    return sql.list(ALL + " order by edited_at desc, id desc", WorksheetRepository::read);
  }

  Optional<Worksheet> find(long id) {
    return sql.first(ALL + " where id = ?", WorksheetRepository::read, id);
  }

  /** The same, held until the transaction ends. */
  Optional<Worksheet> locked(long id) {
    return sql.first(ALL + " where id = ? for update", WorksheetRepository::read, id);
  }

  void add(Worksheet sheet, Actor by) {
    sql.update(
        "insert into programme_worksheet"
            + " (id, based_on, document, started_at, started_by, edited_at, edited_by)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        sheet.id(),
        sheet.basedOn(),
        sheet.document(),
        sheet.startedAt(),
        by,
        sheet.editedAt(),
        by);
  }

  void change(long id, String document, Instant at, Actor by) {
    sql.update(
        "update programme_worksheet set document = ?, edited_at = ?, edited_by = ? where id = ?",
        document,
        at,
        by,
        id);
    sql.update(
        "insert into programme_worksheet_author (worksheet_id, author) values (?, ?)"
            + " on duplicate key update author = author",
        id,
        by);
  }

  List<String> authors(long id) {
    return sql.list(
        "select author from programme_worksheet_author where worksheet_id = ? order by author",
        row -> row.getString("author"),
        id);
  }

  void remove(long id) {
    sql.update("delete from programme_worksheet_author where worksheet_id = ?", id);
    sql.update("delete from programme_worksheet where id = ?", id);
  }

  private static Worksheet read(ResultSet row) throws SQLException {
    return new Worksheet(
        row.getLong("id"),
        row.getInt("based_on"),
        row.getString("document"),
        Sql.instant(row, "started_at"),
        row.getString("started_by"),
        Sql.instant(row, "edited_at"),
        row.getString("edited_by"));
  }
}
