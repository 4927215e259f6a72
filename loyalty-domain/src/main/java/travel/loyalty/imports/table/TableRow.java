package travel.loyalty.imports.table;

import java.util.List;

/**
 * One data row, its cells as they stand in the file.
 *
 * @param number as a person counts: the header is row 1
 * @param cells as many as the row has, which may differ from the header
 */
public record TableRow(long number, List<String> cells) {

  public TableRow {
    cells = List.copyOf(cells);
  }

  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
