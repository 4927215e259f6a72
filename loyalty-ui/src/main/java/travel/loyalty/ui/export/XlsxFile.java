package travel.loyalty.ui.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet: real numbers and days, the headings frozen. */
record XlsxFile(
    String name, List<String> headings, ZoneId zone, Consumer<Consumer<List<Object>>> rows) {

  private static final int ROWS_BETWEEN_FLUSHES = 1000;

  void writeTo(OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "travel.loyalty", "1.0")) {
      Worksheet sheet = book.newWorksheet(name);
      head(sheet);
      int[] row = {1};
      rows.accept(values -> write(sheet, row[0]++, values));
      sheet.finish();
    }
  }

  private void head(Worksheet sheet) {
    for (int column = 0; column < headings.size(); column++) {
      sheet.value(0, column, headings.get(column));
      sheet.width(column, 18);
    }
    sheet.range(0, 0, 0, Math.max(0, headings.size() - 1)).style().bold().set();
    sheet.freezePane(0, 1);
  }

  private void write(Worksheet sheet, int row, List<Object> values) {
    for (int column = 0; column < values.size(); column++) {
      cell(sheet, row, column, values.get(column));
    }
    if (row % ROWS_BETWEEN_FLUSHES == 0) {
      flush(sheet);
    }
  }

  private void cell(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (value instanceof Instant at) {
      sheet.value(row, column, at.atZone(zone).toLocalDateTime());
      sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
    } else {
      sheet.value(row, column, value.toString());
    }
  }

  private static void flush(Worksheet sheet) {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
