package travel.loyalty.imports;

import java.util.List;

/**
 * The head of an uploaded file, to choose a mapping by.
 *
 * @param format {@code CSV} or {@code XLSX}
 * @param rows the first data rows, at most ten, each as long as the columns
 */
public record FilePreview(String format, List<String> columns, List<List<String>> rows) {

  public FilePreview {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
