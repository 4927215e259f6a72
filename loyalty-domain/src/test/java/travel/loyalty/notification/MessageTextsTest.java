package travel.loyalty.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import travel.loyalty.shared.Points;

class MessageTextsTest {

  private static final int SMS_MAX_CHINESE = 70;
  private static final int SMS_MAX_ENGLISH = 160;

  @Test
  void every_language_has_the_same_keys_with_the_same_places() {
    var chinese = MessageTexts.of(Locale.SIMPLIFIED_CHINESE);
    var english = MessageTexts.of(Locale.ENGLISH);
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(places(chinese.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
    }
  }

  @ParameterizedTest
  @EnumSource(MessageKind.class)
  void every_message_has_a_subject_a_body_and_a_short_text(MessageKind kind) {
    for (Locale language : MessageTexts.LANGUAGES) {
      var texts = MessageTexts.of(language);
      assertThat(List.of("subject", "body", "sms"))
          .allSatisfy(part -> assertThat(texts.getProperty(kind.key() + "." + part)).isNotBlank());
    }
  }

  @Test
  void no_text_belongs_to_no_message() {
    Set<String> kinds = new TreeSet<>(Set.of("level", "measure"));
    for (MessageKind kind : MessageKind.values()) {
      kinds.add(kind.key());
    }
    assertThat(MessageTexts.of(Locale.ENGLISH).stringPropertyNames())
        .allSatisfy(key -> assertThat(kinds).contains(key.replaceAll("\\..*", "")));
  }

  @Test
  void a_text_message_fits_into_one() {
    assertThat(shortTexts(Locale.SIMPLIFIED_CHINESE))
        .allSatisfy(text -> assertThat(text.length()).isLessThanOrEqualTo(SMS_MAX_CHINESE));
    assertThat(shortTexts(Locale.ENGLISH))
        .allSatisfy(text -> assertThat(text.length()).isLessThanOrEqualTo(SMS_MAX_ENGLISH));
  }

  private static List<String> shortTexts(Locale language) {
    var texts = MessageTexts.of(language);
    return texts.stringPropertyNames().stream()
        .filter(key -> key.endsWith(".sms"))
        .map(texts::getProperty)
        .toList();
  }

  @Test
  void places_are_filled_and_lists_repeat_their_line() {
    Rendered text =
        MessageTexts.render(
            MessageKind.POINTS_EXPIRING,
            Channel.EMAIL,
            Locale.ENGLISH,
            Map.of(
                "name",
                "Ana $1 {code}",
                "total",
                "70",
                "last",
                "2026-05-30",
                "lines",
                List.of(
                    Map.of("on", "2026-03-08", "points", "30", "cumulative", "30"),
                    Map.of("on", "2026-03-31", "points", "40", "cumulative", "70"))));
    assertThat(text.subject()).isEqualTo("70 points end by 2026-05-30");
    assertThat(text.body())
        .startsWith("Dear Ana $1 {code},")
        .contains("until 2026-03-08: 30 points (30 in all)\nuntil 2026-03-31: 40 points (70");
  }

  @ParameterizedTest
  @CsvSource({"36.00, 36", "36.50, 36.50", "'1236.00', '1,236'", "1486.06, '1,486.06'"})
  void points_are_grouped_and_whole_ones_have_no_decimals(String points, String text) {
    assertThat(MessageTexts.points(Points.of(points))).isEqualTo(text);
  }

  private static Set<String> places(String text) {
    Set<String> names = new TreeSet<>();
    Matcher place = Pattern.compile("\\{(\\w+)}").matcher(text);
    while (place.find()) {
      names.add(place.group(1));
    }
    return names;
  }
}
