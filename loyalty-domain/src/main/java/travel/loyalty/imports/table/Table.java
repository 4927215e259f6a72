package travel.loyalty.imports.table;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/** A table that is read once, from top to bottom. */
public interface Table extends Closeable {

  /** {@code CSV} or {@code XLSX}. */
  String format();

  /** Names in the header, each once; a column without a name is called {@code #} and its number. */
  List<String> columns();

  /**
   * The next data row.
   *
   * @throws Unreadable if the file is broken from here on
   */
  Optional<TableRow> next();

  @Override
  void close();
}
