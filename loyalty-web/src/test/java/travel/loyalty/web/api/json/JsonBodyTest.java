package travel.loyalty.web.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

class JsonBodyTest {

  enum Colour {
    RED,
    GREEN
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // nothing at all
        "   ",
        "{",
        "{\"a\":}",
        "{\"a\":1,}", // a comma too many
        "{'a':1}",
        "{\"a\":1} x", // something behind the end
        "{\"a\":01}",
        "{\"a\":NaN}",
        "\uFEFF{}", // a byte order mark
        "{\"a\":\"line\nbreak\"}",
        "/* c */ {}"
      })
  void what_is_no_json_is_malformed(String body) {
    assertThat(refused(body, root -> () -> "").code()).isEqualTo("malformed");
  }

  @Test
  void bytes_that_are_no_utf_8_are_malformed() {
    byte[] latin1 = "{\"name\":\"Zoé\"}".getBytes(StandardCharsets.ISO_8859_1);
    byte[] overlong = {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'};
    for (byte[] body : List.of(latin1, overlong)) {
      assertThatThrownBy(() -> JsonBody.of(body))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo("malformed"));
    }
  }

  @Test
  void the_place_where_reading_stopped_is_told() {
    Refused refused = refused("{\n  \"a\": oops}", root -> () -> "");
    assertThat(refused.arguments()).containsEntry("line", 2);
  }

  @Test
  void a_nest_too_deep_is_malformed_and_harms_nobody() {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(refused(deep, root -> () -> "").code()).isEqualTo("malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "\"a\"", "null", "true"})
  void the_root_must_be_an_object(String body) {
    assertThat(errors(refused(body, root -> () -> ""))).containsExactly(" wrong-type");
  }

  @Test
  void all_errors_are_told_at_once_each_with_its_pointer() {
    String body =
        "{\"name\":7,\"colour\":\"BLUE\",\"born\":\"2026-02-30\",\"extra\":1,"
            + "\"points\":12.50,\"a/b~c\":true}";
    Refused refused =
        refused(
            body,
            root -> {
              root.required("name", Shapes.text(10));
              root.required("colour", Shapes.oneOf(Colour.class));
              root.optional("born", Shapes.day());
              root.required("points", Decimals.points());
              root.required("reason", Shapes.text(10));
              return () -> "";
            });
    assertThat(refused.code()).isEqualTo("validation");
    assertThat(errors(refused))
        .containsExactlyInAnyOrder(
            "/name wrong-type",
            "/colour unknown-value",
            "/born not-a-day",
            "/points wrong-type", // a number may have lost what was meant
            "/reason required",
            "/extra unknown-field",
            "/a~1b~0c unknown-field");
  }

  @Test
  void a_key_that_comes_twice_is_an_error_at_its_place() {
    Refused refused =
        refused(
            "{\"list\":[{\"a\":\"1\",\"a\":\"2\"}]}",
            root -> {
              root.objects("list", 9, o -> o.required("a", Shapes.text(9)));
              return () -> "";
            });
    assertThat(errors(refused)).containsExactly("/list/0/a duplicate-key");
  }

  @Test
  void null_and_absent_mean_the_same() {
    for (String body : List.of("{\"a\":null}", "{}")) {
      Function<JsonObject, Supplier<Optional<String>>> reader =
          root -> root.optional("a", Shapes.text(9))::optional;
      assertThat(JsonBody.read(bytes(body), reader)).isEmpty();
      assertThat(errors(refused(body, root -> root.required("a", Shapes.text(9)))))
          .containsExactly("/a required");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'\"36.00\"', 36.00, ''",
    "'\"36\"', 36.00, ''", // fewer decimals leave no doubt
    "'\"-50.00\"', -50.00, ''",
    "'\"0.01\"', 0.01, ''",
    "'\"0.00\"', , zero", // nothing is no change
    "'\"36.005\"', , too-many-decimals",
    "'\"36.000\"', , too-many-decimals", // also where they are zero
    "'\"3,600.00\"', , not-a-decimal",
    "'\"1e3\"', , not-a-decimal",
    "'\"+5.00\"', , not-a-decimal",
    "'\"05.00\"', , not-a-decimal",
    "'\".50\"', , not-a-decimal",
    "'\"５.00\"', , not-a-decimal", // full width
    "'\" 5.00\"', , not-a-decimal",
    "'\"\"', , not-a-decimal",
    "'\"99999999999999999999.00\"', , out-of-range",
    "36.00, , wrong-type",
    "36, , wrong-type",
    "true, , wrong-type",
    "[], , wrong-type"
  })
  void points_are_decimal_strings(String json, String points, String code) {
    Function<JsonObject, Supplier<Points>> reader =
        root -> root.required("p", Decimals.signedPoints());
    String body = "{\"p\":" + json + "}";
    if (code.isEmpty()) {
      assertThat(JsonBody.read(bytes(body), reader)).isEqualTo(Points.of(points));
    } else {
      assertThat(errors(refused(body, reader))).containsExactly("/p " + code);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'amount':'3680.00','currency':'CNY'} | ",
        "{'amount':'-1.00','currency':'CNY'} | /m/amount out-of-range",
        "{'amount':'1.001','currency':'CNY'} | /m/amount too-many-decimals",
        "{'amount':'1.00','currency':'XYZ'} | /m/currency unknown-currency",
        "{'amount':'1.00','currency':'JPY'} | /m/currency unknown-currency",
        "{'amount':'1.00','currency':'cny'} | /m/currency unknown-currency",
        "{'amount':'1.00'} | /m/currency required",
        "{'amount':'1.00','currency':'CNY','cents':1} | /m/cents unknown-field",
        "'1.00' | /m wrong-type"
      })
  void money_names_its_currency(String json, String error) {
    Function<JsonObject, Supplier<Money>> reader = root -> root.required("m", Decimals.money());
    String body = "{\"m\":" + json.replace('\'', '"') + "}";
    if (error == null) {
      assertThat(JsonBody.read(bytes(body), reader)).hasToString("CNY 3680.00");
    } else {
      assertThat(errors(refused(body, reader))).containsExactly(error);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-27T00:00:00+08:00, 2026-03-26T16:00:00Z",
    "2026-03-26T16:00:00Z, 2026-03-26T16:00:00Z",
    "2026-03-26T16:00:00.1234567Z, 2026-03-26T16:00:00.123456Z", // as the tables keep it
    "2026-03-26T16:00:00, ", // no offset
    "2026-03-26, ",
    "2026-02-30T00:00:00Z, ",
    "1774540800, ",
    "0001-01-01T00:00:00Z, "
  })
  void instants_have_an_offset(String text, String instant) {
    Function<JsonObject, Supplier<Instant>> reader = root -> root.required("t", Shapes.instant());
    String body = "{\"t\":\"" + text + "\"}";
    if (instant != null) {
      assertThat(JsonBody.read(bytes(body), reader)).isEqualTo(Instant.parse(instant));
    } else {
      assertThat(errors(refused(body, reader))).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-02-30", "2026-2-3", "20260203", "2026-02-03T00:00:00Z", "9999-01-01"})
  void a_day_is_one_that_exists(String text) {
    Function<JsonObject, Supplier<LocalDate>> reader = root -> root.required("d", Shapes.day());
    assertThat(errors(refused("{\"d\":\"" + text + "\"}", reader))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"3, ''", "0, out-of-range", "3.0, wrong-type", "'\"3\"', wrong-type"})
  void integers_are_numbers_without_a_fraction(String json, String code) {
    Function<JsonObject, Supplier<Integer>> reader =
        root -> root.required("n", Shapes.integer(1, 9));
    String body = "{\"n\":" + json + "}";
    if (code.isEmpty()) {
      assertThat(JsonBody.read(bytes(body), reader)).isEqualTo(3);
    } else {
      assertThat(errors(refused(body, reader))).containsExactly("/n " + code);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'  林小雨 ', ''",
    "'   ', blank",
    "abcdefghijk, too-long",
    "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00, ''", // six signs
    "a\\u0000b, control-character",
    "a\\ud800b, control-character" // half a sign
  })
  void texts_are_such_as_can_be_kept_and_shown(String text, String code) {
    Function<JsonObject, Supplier<String>> reader = root -> root.required("t", Shapes.text(10));
    String body = "{\"t\":\"" + text + "\"}";
    if (code.isEmpty()) {
      assertThat(JsonBody.read(bytes(body), reader)).isEqualTo(text.strip());
    } else {
      assertThat(errors(refused(body, reader))).containsExactly("/t " + code);
    }
  }

  @Test
  void a_feature_adds_what_it_finds_where_the_value_could_be_built() {
    Function<JsonObject, Supplier<String>> reader = root -> root.required("a", Shapes.text(9));
    Function<String, List<FieldError>> faults = value -> List.of(new FieldError("/a", "before"));
    Refused built =
        catchThrowableOfType(
            Refused.class, () -> JsonBody.of(bytes("{\"a\":\"x\",\"b\":1}")).read(reader, faults));
    assertThat(errors(built)).containsExactly("/b unknown-field", "/a before");
    Refused notBuilt =
        catchThrowableOfType(
            Refused.class, () -> JsonBody.of(bytes("{\"b\":1}")).read(reader, faults));
    assertThat(errors(notBuilt)).containsExactly("/a required", "/b unknown-field");
  }

  @Test
  void the_parts_of_a_batch_have_their_own_errors() {
    String body = "{\"list\":[{\"a\":\"1\"},{\"a\":\"1\",\"a\":\"2\"},7,{}]}";
    List<JsonBody> parts = JsonBody.of(bytes(body)).parts("list", 9);
    Function<JsonObject, Supplier<String>> reader = root -> root.required("a", Shapes.text(9));
    assertThat(parts.get(0).read(reader, v -> List.of())).isEqualTo("1");
    assertThat(partErrors(parts.get(1), reader)).containsExactly("/a duplicate-key");
    assertThat(partErrors(parts.get(2), reader)).contains(" wrong-type");
    assertThat(partErrors(parts.get(3), reader)).containsExactly("/a required");
  }

  @Test
  void an_attack_with_many_errors_gets_a_short_answer() {
    String body =
        java.util.stream.IntStream.range(0, 5_000)
            .mapToObj(i -> "\"f" + i + "\":1")
            .collect(Collectors.joining(",", "{", "}"));
    assertThat(errors(refused(body, root -> () -> ""))).hasSize(FieldErrors.LISTED_MAX);
  }

  private static <T> List<String> partErrors(
      JsonBody part, Function<JsonObject, Supplier<T>> reader) {
    return errors(catchThrowableOfType(Refused.class, () -> part.read(reader, value -> List.of())));
  }

  private static <T> Refused refused(String body, Function<JsonObject, Supplier<T>> reader) {
    Refused refused = catchThrowableOfType(Refused.class, () -> JsonBody.read(bytes(body), reader));
    assertThat(refused).as(body.substring(0, Math.min(80, body.length()))).isNotNull();
    return refused;
  }

  private static List<String> errors(Refused refused) {
    return refused.errors().stream().map(e -> e.pointer() + " " + e.code()).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
