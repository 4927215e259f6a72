package travel.loyalty.admin.imports;

import java.util.Map;
import java.util.Set;
import travel.loyalty.imports.RowReport;

/**
 * A remark for the page.
 *
 * @param key of its words
 */
public record RemarkView(String column, String key, Map<String, Object> arguments) {

  // Why a whole booking was refused; all else is said of a field, a row or a file.
  private static final Set<String> REFUSALS =
      Set.of("stale-revision", "revision-conflict", "state-conflict", "not-found");

  static RemarkView of(RowReport.Remark remark) {
    String prefix = REFUSALS.contains(remark.code()) ? "refused." : "field.";
    return new RemarkView(remark.column(), prefix + remark.code(), remark.arguments());
  }
}
