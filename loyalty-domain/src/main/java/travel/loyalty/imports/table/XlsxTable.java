package travel.loyalty.imports.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * One sheet of an XLSX, streamed. Formulas are not evaluated: a cell holds what the spreadsheet
 * last saved as its value.
 */
final class XlsxTable implements Table {

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final List<String> columns;

  private XlsxTable(ReadableWorkbook workbook, Stream<Row> stream) {
    this.workbook = workbook;
    this.stream = stream;
    this.rows = stream.iterator();
    Row header = row().orElseThrow(() -> new Unreadable("no-header"));
    this.columns = Tables.named(cells(header, header.getCellCount()));
  }

  static XlsxTable open(Path file, TableHints hints) throws IOException {
    ZipGuard.check(file);
    ReadableWorkbook workbook = workbook(file);
    try {
      return new XlsxTable(workbook, sheet(workbook, hints).openStream());
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  private static ReadableWorkbook workbook(Path file) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    } catch (ExcelReaderException | IllegalStateException e) {
      throw new Unreadable("not-xlsx");
    }
  }

  private static Sheet sheet(ReadableWorkbook workbook, TableHints hints) {
    if (hints.sheet().isEmpty()) {
      return workbook.getFirstSheet();
    }
    String name = hints.sheet().get();
    return workbook
        .findSheet(name)
        .orElseThrow(() -> new Unreadable("no-such-sheet", Map.of("sheet", name)));
  }

  @Override
  public String format() {
    return "XLSX";
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public Optional<TableRow> next() {
    return row().map(row -> new TableRow(row.getRowNum(), cells(row, columns.size())));
  }

  private Optional<Row> row() {
    try {
      return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    } catch (ExcelReaderException | UncheckedIOException | IllegalStateException e) {
      throw new Unreadable("not-xlsx");
    }
  }

  // Spreadsheets leave empty cells at the end of a row out: up to the header's width they are
  // there.
  private static List<String> cells(Row row, int width) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.max(width, row.getCellCount()); i++) {
      cells.add(row.getOptionalCell(i).map(XlsxCell::text).orElse(""));
    }
    while (cells.size() > width && cells.get(cells.size() - 1).isBlank()) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }

  @Override
  public void close() {
    stream.close();
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
