package travel.loyalty.admin.imports;

import java.util.List;
import java.util.stream.Collectors;
import travel.loyalty.imports.RowReport;

/** A row of the report for the page. */
public record RowView(
    long row, RowReport.Outcome outcome, String subject, List<RemarkView> remarks) {

  static RowView of(RowReport report) {
    List<RemarkView> remarks = report.remarks().stream().map(RemarkView::of).toList();
    return new RowView(report.row(), report.outcome(), report.subject(), remarks);
  }

  /** Name of the tag's colour. */
  public String kind() {
    return switch (outcome) {
      case CREATED, CHANGED -> remarks.isEmpty() ? "ok" : "warn";
      case REFUSED -> "bad";
      default -> "info";
    };
  }

  String columns() {
    return remarks.stream().map(RemarkView::column).distinct().collect(Collectors.joining(", "));
  }
}
