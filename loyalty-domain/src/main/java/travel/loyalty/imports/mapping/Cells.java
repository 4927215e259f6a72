package travel.loyalty.imports.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.imports.table.TableRow;

/** One row by the names of its columns; cells that mean nothing are absent. */
final class Cells {

  /** A value that was read as another, which the mapping wants to be told of. */
  record Told(String column, String cell, String readAs) {}

  private static final Set<String> SPREADSHEET_ERRORS =
      Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!");

  private final Header header;
  private final TableRow row;
  private final List<Told> told = new ArrayList<>();

  Cells(Header header, TableRow row) {
    this.header = header;
    this.row = row;
  }

  Optional<String> get(String column) {
    Integer index = header.indexes.get(column);
    if (index == null) {
      throw new IllegalStateException("The mapping was not checked for column " + column);
    }
    String cell = row.cells().get(index).strip();
    if (cell.isEmpty() || header.nullWords.contains(cell)) {
      return Optional.empty();
    }
    if (SPREADSHEET_ERRORS.contains(cell)) {
      throw new BadCell(column, "cell-error", Map.of("value", cell));
    }
    return Optional.of(cell);
  }

  long rowNumber() {
    return row.number();
  }

  void tell(String column, String cell, String readAs) {
    told.add(new Told(column, cell, readAs));
  }

  List<Told> told() {
    return told;
  }

  /** The columns of a file and the words that stand for nothing in it. */
  static final class Header {
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Set<String> nullWords;

    Header(List<String> columns, Set<String> nullWords) {
      columns.forEach(column -> indexes.put(column, indexes.size()));
      this.nullWords = Set.copyOf(nullWords);
    }

    int size() {
      return indexes.size();
    }
  }
}
