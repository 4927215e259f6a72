package travel.loyalty.imports;

import java.util.List;
import java.util.Optional;

/**
 * A row's line of the report, with what only the import itself needs to know.
 *
 * @param key what the row names, to find a second row that names the same
 * @param undo how to take it back; empty if it changed nothing
 */
record RowResult(RowReport report, Optional<String> key, Optional<Undo> undo) {

  static RowResult refused(long row, String subject, List<RowReport.Remark> remarks) {
    return new RowResult(
        new RowReport(row, RowReport.Outcome.REFUSED, subject, remarks),
        Optional.empty(),
        Optional.empty());
  }

  static RowResult skipped(long row, String code) {
    RowReport.Remark why = new RowReport.Remark("", "", code, java.util.Map.of());
    return new RowResult(
        new RowReport(row, RowReport.Outcome.SKIPPED, "", List.of(why)),
        Optional.empty(),
        Optional.empty());
  }

  boolean isRemarked() {
    boolean taken =
        report.outcome() != RowReport.Outcome.REFUSED
            && report.outcome() != RowReport.Outcome.SKIPPED;
    return taken && !report.remarks().isEmpty();
  }
}
