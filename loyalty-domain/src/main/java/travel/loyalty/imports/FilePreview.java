package travel.loyalty.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import travel.loyalty.imports.table.Table;
import travel.loyalty.imports.table.TableRow;

/**
 * The head of an uploaded file, to choose a mapping by.
 *
 * @param format {@code CSV} or {@code XLSX}
 * @param rows the first data rows, at most ten
 */
public record FilePreview(String format, List<String> columns, List<List<String>> rows) {

  private static final int ROWS_MAX = 10;

  public FilePreview {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  static FilePreview of(Table table) {
    List<List<String>> rows = new ArrayList<>();
    Optional<TableRow> row = table.next();
    while (row.isPresent() && rows.size() < ROWS_MAX) {
      rows.add(row.get().cells());
      row = table.next();
    }
    return new FilePreview(table.format(), table.columns(), rows);
  }
}
