package travel.loyalty.imports.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * CSV as in RFC 4180, in UTF-8 with or without a byte order mark, plain or gzipped. An empty line
 * is a blank row, so that the row numbers are those of the sheet a person sees.
 */
final class CsvTable implements Table {

  private final Path file;
  private final RecordGuard guard;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> columns;

  private CsvTable(Path file, RecordGuard guard, CSVParser parser) {
    this.file = file;
    this.guard = guard;
    this.parser = parser;
    this.records = parser.iterator();
    this.columns = Tables.named(record().orElseThrow(() -> new Unreadable("no-header")).toList());
  }

  static CsvTable open(Path file, TableHints hints) throws IOException {
    RecordGuard guard = new RecordGuard(Utf8.reader(Tables.bytes(file)));
    BufferedReader reader = new BufferedReader(guard);
    try {
      Utf8.skipMark(reader);
      char delimiter =
          hints.delimiter().isPresent() ? hints.delimiter().get() : Delimiter.find(reader);
      return new CsvTable(file, guard, parser(reader, delimiter));
    } catch (CharacterCodingException e) {
      reader.close();
      throw Unreadable.atLine("not-utf8", Utf8.firstBadLine(file));
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private static CSVParser parser(BufferedReader reader, char delimiter) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(false)
        .get()
        .parse(reader);
  }

  @Override
  public String format() {
    return "CSV";
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public Optional<TableRow> next() {
    return record().map(record -> new TableRow(record.getRecordNumber(), record.toList()));
  }

  private Optional<CSVRecord> record() {
    long line = parser.getCurrentLineNumber() + 1;
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      CSVRecord record = records.next();
      guard.rowEnded();
      return Optional.of(record);
    } catch (UncheckedIOException e) {
      throw explained(e.getCause(), line);
    }
  }

  private Unreadable explained(IOException problem, long line) {
    if (problem instanceof CharacterCodingException) {
      return Unreadable.atLine("not-utf8", badLine());
    }
    if (problem instanceof RecordGuard.TooLong) {
      return new Unreadable("row-too-long", Map.of("line", line, "max", Limits.ROW_CHARS_MAX));
    }
    if (problem instanceof java.io.EOFException || problem instanceof java.util.zip.ZipException) {
      return Unreadable.atLine("broken-archive", line);
    }
    // What else the parser reports is a quote that opens and does not close where a cell ends.
    return Unreadable.atLine("quotes-unbalanced", line);
  }

  private long badLine() {
    try {
      return Utf8.firstBadLine(file);
    } catch (IOException e) {
      throw new Unreadable("cannot-read");
    }
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
