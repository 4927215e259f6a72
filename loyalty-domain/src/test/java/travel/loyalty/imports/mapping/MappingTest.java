package travel.loyalty.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.imports.table.TableRow;
import travel.loyalty.shared.Refused;

class MappingTest {

  private static final List<String> COLUMNS = List.of("a", "b", "c");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'column':'a'}                                    | x          | y | z | x",
        "'a'                                               | x          | y | z | x", // short
        "{'constant':'HOTEL'}                              | x          | y | z | HOTEL",
        "7                                                 | x          | y | z | 7",
        "{'template':'{a}-{b}!'}                           | x          | y | z | x-y!",
        "{'template':'H-{#row}'}                           | x          | y | z | H-12",
        "{'rowNumber':true}                                | x          | y | z | 12",
        "{'firstOf':['a','b']}                             | NULL       | y | z | y",
        "{'sum':['a','b']}                                 | 2          | 3 | z | 5",
        "{'product':['a',{'sum':['b','c']}]}               | 62.5       | 2 | 3 | 312.5",
        "{'product':['a','b']}                             | 0          | 3 | z | 0",
        "{'number':'a','decimal':',','grouping':'.'}       | 1.234,50   | y | z | 1234.50",
        "{'number':'a','grouping':','}                     | 1,234.50   | y | z | 1234.50",
        "{'map':'a','values':{'No-Show':'CANCELLED'}}      | No-Show    | y | z | CANCELLED",
        "{'map':'a','values':{'x':'X'},'otherwise':'O'}    | y          | y | z | O",
        "{'date':'a'}                                      | 2019-09-26 | y | z | 2019-09-26",
        "{'date':'a','patterns':['M/d/yyyy']}              | 7/1/2015   | y | z | 2015-07-01",
        "{'date':'a','patterns':['MM/dd/yyyy'],'plusDays':'b'} | 02/27/2020 | 3 | z | 2020-03-01",
        "{'date':'a','minusDays':'b'}                      | 2015-07-01 | 342 | z | 2014-07-24",
        "{'date':'a','plusDays':{'sum':['b','c']}}         | 2015-07-01 | 2 | 5 | 2015-07-08",
        "{'date':{'template':'{a} {b} {c}'},'patterns':['yyyy MMMM d']} | 2015 | July | 1 | 2015-07-01",
        "{'date':'a','patterns':['d.M.yyyy','yyyy-MM-dd']} | 2015-07-01 | y | z | 2015-07-01",
        "{'date':'a','patterns':['yyyy-MM-dd HH:mm']}      | 2015-07-01 14:30 | y | z | 2015-07-01T14:30",
      })
  void an_expression_makes_text_of_cells(String json, String a, String b, String c, String text) {
    MappedRow row = row(json, a, b, c);
    assertThat(row.text("/payerRef", 100)).as(row.refusals().toString()).contains(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'template':'{a}-{b}'}                       | x          | NULL | b | required",
        "{'sum':['a','b']}                            | 2          | NULL | b | required",
        "{'sum':['a','b']}                            | 2          | two  | b | not-a-number",
        "{'sum':['a','b']}                            | 1e3        | 2    | a | not-a-number",
        "{'number':'a','decimal':','}                 | 1.5        | y    | a | not-a-number",
        "{'number':'a','grouping':','}                | 1,23.5     | y    | a | not-a-number",
        "{'map':'a','values':{'x':'X'}}               | y          | y    | a | unknown-word",
        "{'map':'a','values':{'x':'X'}}               | X          | y    | a | unknown-word",
        "{'date':'a'}                                 | 2015-06-31 | y    | a | not-a-date",
        "{'date':'a','patterns':['M/d/yyyy']}         | 13/1/2015  | y    | a | not-a-date",
        "{'date':'a','plusDays':'b'}                  | 2015-06-01 | 1.5  | b | not-whole-days",
        "'a'                                          | #REF!      | y    | a | cell-error",
      })
  void a_cell_that_does_not_fit_is_refused_by_column_and_reason(
      String json, String a, String b, String column, String code) {
    MappedRow row = row(json, a, b, "z");
    assertThat(row.text("/payerRef", 100)).isEmpty();
    assertThat(row.refusals())
        .singleElement()
        .satisfies(note -> assertThat(note.column()).isEqualTo(column))
        .satisfies(note -> assertThat(note.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'column':'a','x':1}                        | /x                | unknown-field",
        "{'column':'a','constant':'b'}               |                   | not-one-verb",
        "{}                                          |                   | not-one-verb",
        "true                                        |                   | not-an-expression",
        "{'sum':[]}                                  | /sum              | not-a-list",
        "{'sum':['a',{'colum':'b'}]}                 | /sum/1            | not-one-verb",
        "{'date':'a','patterns':['M/d/yy']}          | /patterns         | two-digit-year",
        "{'date':'a','patterns':['bogus{']}          | /patterns         | not-a-pattern",
        "{'map':'a'}                                 | /values           | required",
        "{'map':'a','values':{'x':1}}                | /values/x         | not-a-text",
        "{'number':'a','decimal':',','grouping':','} | /grouping         | same-as-decimal",
        "{'number':'a','decimal':'x'}                | /decimal          | not-one-of",
      })
  void a_wrong_expression_is_refused_at_its_place(String json, String below, String code) {
    Refused refused = catchThrowableOfType(Refused.class, () -> Mapping.parse(bookings(json)));
    assertThat(refused.errors())
        .anySatisfy(
            error -> {
              String place = below == null ? "" : below;
              assertThat(error.pointer()).isEqualTo("/fields/payerRef" + place);
              assertThat(error.code()).isEqualTo(code);
            });
  }

  @Test
  void all_that_is_wrong_with_a_mapping_is_told_at_once() {
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () -> Mapping.parse("{\"target\":\"BOOKINGS\",\"fields\":{\"colour\":\"a\"},\"v\":1}"));
    assertThat(refused.errors())
        .extracting(Refused.FieldError::pointer)
        .contains("/v", "/name", "/fields/colour", "/fields/reference", "/fields/lines");
  }

  @Test
  void a_key_that_stands_twice_is_malformed() {
    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> Mapping.parse("{\n\"name\":\"a\",\n\"name\":\"b\"}"));
    assertThat(refused.code()).isEqualTo("malformed");
    assertThat(refused.arguments()).containsEntry("line", 3);
  }

  @Test
  void missing_columns_are_named_with_the_fields_that_read_them() {
    Mapping mapping = Mapping.parse(bookings("{'template':'{nowhere}'}"));
    Refused refused = catchThrowableOfType(Refused.class, () -> mapping.forColumns(COLUMNS));
    assertThat(refused.errors())
        .containsExactly(
            new Refused.FieldError(
                "/fields/payerRef", "missing-column", Map.of("column", "nowhere")));
  }

  @Test
  void a_row_with_more_cells_than_the_header_is_refused_and_not_shifted() {
    RowMapper mapper = Mapping.parse(bookings("'a'")).forColumns(COLUMNS);
    MappedRow row = mapper.read(new TableRow(5, List.of("1", "2", "3", "4")));
    assertThat(row.refusals()).extracting(MappedRow.Note::code).containsExactly("cell-count");
  }

  @Test
  void a_required_field_with_an_empty_cell_is_refused_and_an_optional_one_is_absent() {
    MappedRow row = row("'b'", "", "", "z");
    assertThat(row.text("/payerRef", 10)).isEmpty();
    assertThat(row.isRefused()).isFalse();
    assertThat(row.text("/reference", 10)).isEmpty();
    assertThat(row.refusals()).extracting(MappedRow.Note::code).containsExactly("required");
  }

  @Test
  void a_word_the_mapping_wants_told_is_told_once() {
    MappedRow row =
        row("{'map':'a','values':{'No-Show':'C'},'tell':['No-Show']}", "No-Show", "y", "z");
    row.text("/payerRef", 10);
    row.text("/payerRef", 10);
    assertThat(row.told())
        .containsExactly(
            new MappedRow.Note("", "a", "read-as", Map.of("value", "No-Show", "as", "C")));
  }

  @Test
  void a_day_begins_in_the_zone_of_the_programme() {
    ZoneId zone = ZoneId.of("America/Sao_Paulo");
    assertThat(row("'a'", "2019-09-26", "y", "z").moment("/payerRef", zone))
        .contains(Instant.parse("2019-09-26T03:00:00Z"));
    assertThat(row("'a'", "2019-09-26T10:00:00+08:00", "y", "z").moment("/payerRef", zone))
        .contains(Instant.parse("2019-09-26T02:00:00Z"));
    assertThat(row("'a'", "2019-09-26T10:00", "y", "z").day("/payerRef"))
        .contains(LocalDate.of(2019, 9, 26));
  }

  @Test
  void money_of_more_decimals_than_the_currency_is_refused_not_rounded() {
    MappedRow row = row("'a'", "10.005", "y", "z");
    assertThat(row.decimal("/payerRef", 2)).isEmpty();
    assertThat(row.refusals())
        .extracting(MappedRow.Note::code)
        .containsExactly("too-many-decimals");
    assertThat(row("'a'", "10.500", "y", "z").decimal("/payerRef", 2)).isPresent();
  }

  private static MappedRow row(String expression, String... cells) {
    RowMapper mapper = Mapping.parse(bookings(expression)).forColumns(COLUMNS);
    return mapper.read(new TableRow(12, List.of(cells)));
  }

  // The expression under test fills a field that takes any text.
  private static String bookings(String expression) {
    return ("{'name':'test','target':'BOOKINGS','file':{'nullWords':['NULL']},'fields':{"
            + "'source':{'constant':'S'},'reference':'a','status':{'constant':'PAID'},"
            + "'bookedAt':{'constant':'2019-01-01'},'payerRef':"
            + expression
            + ",'lines':[{'line':{'constant':'1'},'type':{'constant':'HOTEL'},"
            + "'amount':{'constant':'1.00'}}]}}")
        .replace('\'', '"');
  }
}
