package travel.loyalty.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds rows of one file that name the same thing: which of them is right, nobody can know, so the
 * first is taken and the others are refused with the number of the first.
 */
final class Duplicates {

  private final Map<String, Long> firstRows;

  private Duplicates(Map<String, Long> firstRows) {
    this.firstRows = firstRows;
  }

  /** Knows the rows of earlier chunks. */
  static Duplicates before(RowProcessor.Chunk chunk, RowReports reports, List<String> keys) {
    return new Duplicates(new HashMap<>(reports.rowsOf(chunk.id(), chunk.phase(), keys)));
  }

  /** The row that named the key first; empty if this one does. */
  Optional<Long> firstRow(String key, long row) {
    Long first = firstRows.putIfAbsent(key, row);
    return Optional.ofNullable(first);
  }
}
