package travel.loyalty.imports.mapping;

import java.util.Map;
import java.util.Optional;
import travel.loyalty.imports.table.TableRow;

/** A mapping made ready for one file. */
public final class RowMapper {

  private final Mapping mapping;
  private final Cells.Header header;

  RowMapper(Mapping mapping, Cells.Header header) {
    this.mapping = mapping;
    this.header = header;
  }

  /** Reads the fields of one row; what does not fit is noted in the result. */
  public MappedRow read(TableRow row) {
    MappedRow mapped = new MappedRow(mapping, new Cells(header, row));
    if (row.cells().size() != header.size()) {
      mapped.refuse(
          "", "cell-count", Map.of("expected", header.size(), "found", row.cells().size()));
    }
    return mapped;
  }

  /** The column behind a field, to name it when a feature refuses the value. */
  public String columnOf(String pointer) {
    return mapping.field(pointer).map(Expression::column).orElse("");
  }

  public Mapping mapping() {
    return mapping;
  }

  /** Whether the mapping fills a field at all. */
  public boolean fills(String pointer) {
    return Optional.of(pointer).flatMap(mapping::field).isPresent();
  }
}
