package travel.loyalty.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "comma     | a,b\\n1,2          | 1/2",
        "semicolon | a;b\\n1,5;2        | 1,5/2",
        "tab       | a\\tb\\n1\\t2      | 1/2",
        "BOM       | \\uFEFFa,b\\n1,2   | 1/2",
        "CRLF      | a,b\\r\\n1,2\\r\\n | 1/2",
        "quotes    | a,b\\n\"x,\"\"y\",\"2\\n3\" | x,\"y/2\\n3",
        "delimiter in a quoted header | \"a;;;\",b\\n1,2 | 1/2",
        "spaces are kept for the mapping to judge | a,b\\n 1,2 | ' 1/2'",
      })
  void a_csv_reads_as_people_write_it(String what, String content, String cells) {
    List<TableRow> rows = rows(csv(content));
    assertThat(rows).as(what).hasSize(1);
    assertThat(String.join("/", rows.get(0).cells())).isEqualTo(unescaped(cells));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                              | no-header          | {}",
        ",,\\n1,2,3                      | no-header          | {}",
        "a,b,a\\n1,2,3                   | column-twice       | {column=a}",
        "a,b\\n1,2\\n\"3,4\\n5,6         | quotes-unbalanced  | {line=3}",
        "a,b\\n1,2\\n\"3\"x,4            | quotes-unbalanced  | {line=3}",
      })
  void a_broken_csv_is_refused_with_the_line(String content, String code, String arguments) {
    Unreadable refused = refused(csv(content));
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.arguments()).hasToString(arguments);
  }

  @Test
  void bytes_that_are_not_utf8_are_refused_with_their_line() throws IOException {
    byte[] latin = "a,b\n1,2\n3,Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    Unreadable refused = refused(Files.write(folder.resolve("latin"), latin));
    assertThat(refused.code()).isEqualTo("not-utf8");
    assertThat(refused.arguments()).isEqualTo(Map.of("line", 3L));
  }

  @Test
  void bytes_that_are_not_utf8_far_down_are_refused_with_their_line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("a,b\n".getBytes(StandardCharsets.UTF_8));
    for (int i = 2; i < 50_000; i++) {
      bytes.write("1,\u4e2d\u6587\n".getBytes(StandardCharsets.UTF_8));
    }
    bytes.write(new byte[] {'1', ',', (byte) 0xff, '\n'});
    Unreadable refused = refused(Files.write(folder.resolve("far"), bytes.toByteArray()));
    assertThat(refused.arguments()).isEqualTo(Map.of("line", 50_000L));
  }

  @Test
  void a_quote_that_never_closes_does_not_swallow_the_file_into_memory() throws IOException {
    StringBuilder content = new StringBuilder("a,b\n1,2\n\"3,4\n");
    content.append("5,6\n".repeat(Limits.ROW_CHARS_MAX / 3));
    Unreadable refused = refused(csv(content.toString()));
    assertThat(refused.code()).isEqualTo("row-too-long");
    assertThat(refused.arguments()).containsEntry("line", 3L);
  }

  @Test
  void an_empty_line_is_a_row_so_that_numbers_are_those_a_person_sees() throws IOException {
    List<TableRow> rows = rows(csv("a,b\n1,2\n\n3,4\n"));
    assertThat(rows).extracting(TableRow::number).containsExactly(2L, 3L, 4L);
    assertThat(rows.get(1).isBlank()).isTrue();
  }

  @Test
  void a_nameless_column_gets_its_number_as_name() throws IOException {
    try (Table table = Tables.open(csv("a,,c\n1,2,3"), TableHints.NONE)) {
      assertThat(table.columns()).containsExactly("a", "#2", "c");
    }
  }

  @Test
  void the_sender_may_name_the_delimiter() throws IOException {
    TableHints pipe = new TableHints(Optional.of('|'), Optional.empty());
    try (Table table = Tables.open(csv("a,b|c\n1,2|3"), pipe)) {
      assertThat(table.columns()).containsExactly("a,b", "c");
    }
  }

  @Test
  void a_gzipped_csv_reads_like_a_plain_one() throws IOException {
    Path file = folder.resolve("packed");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(rows(file)).extracting(TableRow::cells).containsExactly(List.of("1", "2"));
  }

  @Test
  void a_million_rows_are_read_one_after_the_other() throws IOException {
    Path file = folder.resolve("million");
    byte[] thousand = "7,林小雨\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("code,name\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 1_000; i++) {
        out.write(thousand);
      }
    }
    long last = 0;
    try (Table table = Tables.open(file, TableHints.NONE)) {
      for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
        last = row.get().number();
      }
    }
    assertThat(last).isEqualTo(1_000_001);
  }

  @Test
  void a_gzip_that_breaks_off_is_refused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write("a,b\n1,2\n".repeat(1_000).getBytes(StandardCharsets.UTF_8));
    }
    byte[] half = java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() - 20);
    assertThat(refused(Files.write(folder.resolve("half"), half)).code())
        .isEqualTo("broken-archive");
  }

  @Test
  void an_old_excel_file_is_told_so() throws IOException {
    byte[] ole = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0};
    assertThat(refused(Files.write(folder.resolve("old.xls"), ole)).code()).isEqualTo("old-excel");
  }

  @Test
  void an_xlsx_reads_numbers_days_and_the_last_value_of_formulas() throws IOException {
    Path file = folder.resolve("sheet.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Stays");
      List<String> header = List.of("text", "number", "noise", "day", "formula", "last");
      header.forEach(name -> sheet.value(0, header.indexOf(name), name));
      sheet.value(1, 0, "=cmd|' /C calc'!A0");
      sheet.value(1, 1, 1252.08);
      sheet.value(1, 2, 0.1 + 0.2);
      sheet.value(1, 3, LocalDate.of(2019, 9, 26));
      sheet.style(1, 3).format("yyyy-mm-dd").set();
      sheet.formula(1, 4, "1+1");
    }
    List<TableRow> rows = rows(file);
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).number()).isEqualTo(2);
    assertThat(rows.get(0).cells().subList(0, 4))
        .containsExactly("=cmd|' /C calc'!A0", "1252.08", "0.3", "2019-09-26");
    assertThat(rows.get(0).cells()).hasSize(6);
  }

  @Test
  void an_xlsx_that_unpacks_to_more_than_memory_is_refused() throws IOException {
    Path file = folder.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      byte[] zeros = new byte[1 << 20];
      for (long i = 0; i <= Limits.SHARED_STRINGS_BYTES_MAX >> 20; i++) {
        zip.write(zeros);
      }
    }
    assertThat(refused(file).code()).isEqualTo("unpacks-too-large");
  }

  @Test
  void a_zip_that_is_no_spreadsheet_is_refused() throws IOException {
    Path file = folder.resolve("other.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
      zip.write('x');
    }
    assertThat(refused(file).code()).isEqualTo("not-xlsx");
  }

  private Path csv(String content) {
    try {
      return Files.writeString(folder.resolve("file.csv"), unescaped(content));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("\\t", "\t")
        .replace("\\uFEFF", "\uFEFF");
  }

  private static List<TableRow> rows(Path file) {
    List<TableRow> rows = new ArrayList<>();
    try (Table table = Tables.open(file, TableHints.NONE)) {
      for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }

  private static Unreadable refused(Path file) {
    return catchThrowableOfType(Unreadable.class, () -> rows(file));
  }
}
