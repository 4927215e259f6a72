package travel.loyalty.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Sql;

/** The table of what became of each row. */
@Dependent
class RowReports {

  private final Sql sql;

  @Inject
  RowReports(Sql sql) {
    this.sql = sql;
  }

  /** A row that can be taken back. */
  record Done(long row, String subject, Undo undo) {}

  void add(ImportId id, Phase phase, List<RowResult> results) {
    sql.batch(
        "insert into import_row (import_id, phase, row_no, outcome, subject, subject_key, remarks,"
            + " remarked, take_back, undone) values (?, ?, ?, ?, ?, ?, ?, ?, ?, false)",
        results.stream().map(result -> values(id, phase, result)).toList());
  }

  private static Object[] values(ImportId id, Phase phase, RowResult result) {
    RowReport report = result.report();
    return new Object[] {
      id.value(),
      phase,
      report.row(),
      report.outcome(),
      report.subject(),
      result.key(),
      report.remarks().isEmpty() ? Optional.empty() : Json.write(report.remarks()),
      result.isRemarked(),
      result.undo().map(Json::write)
    };
  }

  /** Forgets an earlier check of the same file by another mapping. */
  void forget(ImportId id, Phase phase) {
    sql.update("delete from import_row where import_id = ? and phase = ?", id.value(), phase);
  }

  /** The rows that named these keys before. */
  Map<String, Long> rowsOf(ImportId id, Phase phase, Collection<String> keys) {
    Map<String, Long> found = new HashMap<>();
    sql.listIn(
            // H2 uses a list only by the first column of a key: the others must not look like one.
            "select subject_key, row_no from import_row where import_id + 0 = ?"
                + " and concat(phase, '') = ? and subject_key in (:in)",
            row -> Map.entry(row.getString(1), row.getLong(2)),
            List.copyOf(keys),
            id.value(),
            phase)
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  PageOf<RowReport> page(ImportId id, Phase phase, RowFilter filter, PageRequest page) {
    long after = page.isFirst() ? 0 : Long.parseLong(page.after());
    String outcome = filter.name();
    boolean any = filter == RowFilter.ALL;
    boolean remarked = filter == RowFilter.REMARKED;
    List<RowReport> rows =
        sql.list(
            "select row_no, outcome, subject, remarks from import_row"
                + " where import_id = ? and phase = ? and row_no > ?"
                + " and (? or outcome = ? or (? and remarked)) order by row_no limit ?",
            RowReports::report,
            id.value(),
            phase,
            after,
            any,
            outcome,
            remarked,
            page.limit() + 1);
    boolean more = rows.size() > page.limit();
    List<RowReport> shown = more ? rows.subList(0, page.limit()) : rows;
    return new PageOf<>(shown, more ? Long.toString(shown.get(shown.size() - 1).row()) : "");
  }

  /** Rows that did something that still stands, the last first. */
  List<Done> standing(ImportId id, long beforeRow, int limit) {
    return sql.list(
        "select row_no, subject, take_back from import_row where import_id = ? and phase = 'RUN'"
            + " and row_no < ? and take_back is not null and undone = false"
            + " order by row_no desc limit ?",
        row ->
            new Done(
                row.getLong("row_no"),
                row.getString("subject"),
                Json.read(row.getString("take_back"), Undo.class)),
        id.value(),
        beforeRow,
        limit);
  }

  void undone(ImportId id, List<Done> rows) {
    sql.batch(
        "update import_row set undone = true"
            + " where import_id = ? and phase = 'RUN' and row_no = ?",
        rows.stream().map(row -> new Object[] {id.value(), row.row()}).toList());
  }

  private static RowReport report(ResultSet row) throws SQLException {
    String remarks = row.getString("remarks");
    return new RowReport(
        row.getLong("row_no"),
        RowReport.Outcome.valueOf(row.getString("outcome")),
        row.getString("subject"),
        remarks == null ? List.of() : Json.readRemarks(remarks));
  }
}
