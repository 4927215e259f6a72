package travel.loyalty.ui.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** RFC 4180 in UTF-8 with a byte order mark, by which spreadsheets see that it is UTF-8. */
record CsvFile(List<String> headings, ZoneId zone, Consumer<Consumer<List<Object>>> rows) {

  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  void writeTo(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(headings.stream().map(this::cell));
    rows.accept(values -> print(printer, values));
    printer.flush();
  }

  private void print(CSVPrinter printer, List<Object> values) {
    try {
      printer.printRecord(values.stream().map(this::cell));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // A number may begin with a minus; a text that does could run as a formula where it is opened.
  private String cell(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Instant at) {
      return TIME.format(at.atZone(zone));
    }
    String text = value.toString();
    boolean isNumber = value instanceof Number;
    return isNumber || text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
