package travel.loyalty.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.text.Formats;
import travel.loyalty.ui.text.Texts;

class ExportTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final List<Exported> noted = new ArrayList<>();

  private record Row(Object first, Object second) {}

  @Test
  void a_csv_file_begins_with_a_byte_order_mark_and_the_headings() throws IOException {
    assertThat(csv(new Row("林晓岚", "x"))).isEqualTo("\ufeffFirst page,Next page\r\n林晓岚,x\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
  void a_text_that_could_run_as_a_formula_is_made_harmless(String text) throws IOException {
    assertThat(csv(new Row("a", text))).contains("'" + text);
  }

  @Test
  void a_negative_number_stays_a_number() throws IOException {
    assertThat(csv(new Row(new BigDecimal("-50.00"), -3))).endsWith("\r\n-50.00,-3\r\n");
  }

  @Test
  void days_and_instants_are_iso_in_the_zone_of_the_portal() throws IOException {
    Instant lateEvening = Instant.parse("2026-11-21T16:30:00Z");

    assertThat(csv(new Row(LocalDate.of(2026, 11, 22), lateEvening)))
        .endsWith("\r\n2026-11-22,2026-11-22 00:30:00\r\n");
  }

  @Test
  void commas_quotes_and_line_breaks_stay_inside_their_cell() throws IOException {
    assertThat(csv(new Row("a,b", "say \"no\"\nplease")))
        .endsWith("\r\n\"a,b\",\"say \"\"no\"\"\nplease\"\r\n");
  }

  @Test
  void a_code_is_written_as_people_say_it() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export()
        .said("ui.language.name", (say, row) -> say.word("kind", row.first()))
        .csv(rows(new Row("EXPIRED", "x")))
        .writeTo(out);

    assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\r\nEXPIRED,x,Points expired\r\n");
  }

  @Test
  void the_portal_hears_what_left_and_how_many_rows() throws IOException {
    Export<Row> export = export();
    export.write(export.csv(rows(new Row("1", "a")))::writeTo, "csv", new ByteArrayOutputStream());

    assertThat(noted).containsExactly(new Exported("rows", "csv", Map.of("state", "OPEN"), 1));
  }

  @Test
  void the_portal_hears_of_a_file_that_broke_off() {
    Export<Row> export = export();
    StreamingOutput content =
        out -> {
          export.csv(rows(new Row("1", "a"))).writeTo(out);
          throw new IOException("gone");
        };

    assertThatThrownBy(() -> export.write(content, "csv", OutputStream.nullOutputStream()))
        .hasMessage("gone");
    assertThat(noted).extracting(Exported::rows).containsExactly(1L);
  }

  @Test
  void what_was_typed_into_a_filter_is_not_told() {
    HttpServletRequest request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                ExportTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                    Map.of(
                        "q", new String[] {"Lin Xiaolan"},
                        "state", new String[] {"OPEN"},
                        "from", new String[] {""}));

    Map<String, String> filter = Exported.filter(request);
    assertThat(filter).isEqualTo(Map.of("q", "*", "state", "OPEN"));
    assertThat(new Exported("rows", "csv", filter, 1).narrowed()).isEqualTo("q=*, state=OPEN");
  }

  @Test
  void all_pages_are_asked_for_in_turn() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export()
        .csv(
            after ->
                after.isEmpty()
                    ? new Export.Batch<>(List.of(new Row("1", "a")), "p2")
                    : new Export.Batch<>(List.of(new Row("2", after)), ""))
        .writeTo(out);

    assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\r\n1,a\r\n2,p2\r\n");
  }

  @Test
  void a_workbook_holds_numbers_as_numbers_and_freezes_its_headings(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("rows.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      export().xlsx(rows(new Row(new BigDecimal("-50.00"), "=1+1"))).writeTo(out);
    }

    String sheet = part(file, "xl/worksheets/sheet1.xml");
    assertThat(sheet).contains("<v>-50.00</v>").contains("frozen").doesNotContain("<f>");
  }

  private String csv(Row row) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export().csv(rows(row)).writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private Export<Row> export() {
    Texts texts = Texts.load(List.of(), ExportTest.class.getClassLoader());
    Say say = new Say(texts, Locale.ENGLISH, new Formats(Locale.ENGLISH, SHANGHAI));
    return new Export<Row>("rows", say, SHANGHAI, Map.of("state", "OPEN"), noted::add)
        .column("ui.pager.first", Row::first)
        .column("ui.pager.next", Row::second);
  }

  private static Export.Source<Row> rows(Row row) {
    return after -> new Export.Batch<>(List.of(row), "");
  }

  private static String part(Path workbook, String name) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
