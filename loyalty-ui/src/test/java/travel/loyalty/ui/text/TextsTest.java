package travel.loyalty.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  private static final Locale CHINESE = Locale.forLanguageTag("zh-CN");

  private final Texts texts =
      Texts.load(
          List.of("ui_en.properties", "ui_zh_CN.properties", "notes.txt"),
          TextsTest.class.getClassLoader());

  @ParameterizedTest
  @CsvSource({"zh-CN, zh-CN", "zh-TW, zh-CN", "zh, zh-CN", "en-GB, en", "en, en"})
  void the_nearest_language_is_one_that_is_read_by_the_same_people(String wish, String nearest) {
    assertThat(texts.nearest(Locale.forLanguageTag(wish))).contains(Locale.forLanguageTag(nearest));
  }

  @Test
  void a_language_that_nobody_wrote_is_not_near() {
    assertThat(texts.nearest(Locale.FRENCH)).isEqualTo(Optional.empty());
  }

  @Test
  void places_are_filled_by_name_wherever_they_stand() {
    Map<String, Object> most = Map.of("max", 40);
    assertThat(texts.of("field.too-long", Locale.ENGLISH, most)).isEqualTo("At most 40 characters");
    assertThat(texts.of("field.too-long", CHINESE, most)).contains("40");
  }

  @Test
  void a_place_that_nothing_was_given_for_stays_empty() {
    assertThat(texts.of("field.too-long", Locale.ENGLISH, Map.of()))
        .isEqualTo("At most  characters");
  }

  @Test
  void the_same_name_twice_is_the_same_value() {
    Map<String, Object> values = Map.of("value", "1,5", "as", "1.5");
    assertThat(texts.of("field.read-as", Locale.ENGLISH, values))
        .isEqualTo("\"1,5\" was read as 1.5");
  }

  @Test
  void a_language_without_the_word_falls_back_to_english() {
    assertThat(texts.of("ui.shell.help", Locale.FRENCH))
        .isEqualTo(texts.of("ui.shell.help", Locale.ENGLISH));
  }

  @Test
  void a_key_that_nobody_wrote_shows_itself() {
    assertThat(texts.has("ui.nosuch", Locale.ENGLISH)).isFalse();
    assertThat(texts.of("ui.nosuch", Locale.ENGLISH)).isEqualTo("??ui.nosuch??");
  }

  @Test
  void a_file_that_is_not_there_stops_the_start() {
    assertThatThrownBy(
            () -> Texts.load(List.of("nosuch_en.properties"), getClass().getClassLoader()))
        .hasMessageContaining("nosuch_en.properties");
  }
}
