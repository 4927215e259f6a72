package travel.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.programme.tiers.Benefit;
import travel.loyalty.programme.tiers.Ladder;
import travel.loyalty.programme.tiers.Recurrence;
import travel.loyalty.shared.Refused;

class BenefitReaderTest {

  private static final String BENEFITS =
      """
      "benefits": [
        {"code": "LOUNGE", "kind": "SERVICE", "names": {"zh-CN": "贵宾厅", "en": "Lounge"},
         "per": "YEAR", "levels": [{"code": "SILVER", "times": 2}, {"code": "GOLD", "times": 4}]},
        {"code": "FRIDAY", "kind": "DISCOUNT", "names": {"zh-CN": "周五", "en": "Friday"},
         "levels": [{"code": "GOLD"}], "cumulative": false, "recurring": {"weekdays": ["FRIDAY"]}}
      ],
      """;
  private static final String DOCUMENT =
      FirstProgramme.document().replaceFirst("\"levels\": \\[", BENEFITS + "\"levels\": [");

  @Test
  void a_benefit_is_had_from_its_level_on_and_at_others_as_they_say() {
    Programme read = ProgrammeDocument.parse(DOCUMENT);
    Benefit lounge = read.tiers().benefit("LOUNGE").orElseThrow();
    assertThat(times(lounge, read)).containsExactly("-", "2", "4", "4");
    assertThat(lounge.per()).contains(Benefit.Per.YEAR);
    assertThat(lounge.names()).containsEntry("zh-CN", "贵宾厅");
  }

  @Test
  void a_benefit_that_is_not_cumulative_is_had_at_its_levels_only() {
    Programme read = ProgrammeDocument.parse(DOCUMENT);
    Benefit friday = read.tiers().benefit("FRIDAY").orElseThrow();
    assertThat(times(friday, read)).containsExactly("-", "-", "any", "-");
    assertThat(friday.recurrence()).containsInstanceOf(Recurrence.Weekly.class);
  }

  private static List<String> times(Benefit benefit, Programme programme) {
    Ladder ladder = programme.tiers().ladder();
    return ladder.levels().stream()
        .map(level -> benefit.at(level.code(), ladder))
        .map(share -> share.map(Benefit.Share::times).map(BenefitReaderTest::word).orElse("-"))
        .toList();
  }

  private static String word(Optional<Integer> times) {
    return times.map(String::valueOf).orElse("any");
  }

  @ParameterizedTest(name = "{0} becoming {1} is {3} at {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"LOUNGE\"|\"FRIDAY\"|/tiers/benefits/1/code|duplicate",
        "\"SERVICE\"|\"FUN\"|/tiers/benefits/0/kind|unknown-value",
        "\"zh-CN\": \"贵宾厅\", |``|/tiers/benefits/0/names/zh-CN|required",
        "\"SILVER\", \"times\": 2|\"WOOD\", \"times\": 2|/tiers/benefits/0/levels/0/code|unknown-value",
        "\"SILVER\", \"times\": 2|\"GOLD\", \"times\": 4|/tiers/benefits/0/levels/1/code|duplicate",
        "\"times\": 2|\"times\": 0|/tiers/benefits/0/levels/0/times|out-of-range",
        "\"times\": 2|\"times\": 5|/tiers/benefits/0/levels/1/times|less-than-below",
        "\"SILVER\", \"times\": 2|\"SILVER\"|/tiers/benefits/0/levels/1/times|less-than-below",
        "\"per\": \"YEAR\", |``|/tiers/benefits/0/per|required",
        "\"YEAR\"|\"WEEK\"|/tiers/benefits/0/per|unknown-value",
        "\"GOLD\"}]|\"GOLD\"}], \"per\": \"DAY\"|/tiers/benefits/1/per|not-allowed",
        "\"levels\": [{\"code\": \"GOLD\"}], |``|/tiers/benefits/1/levels|required",
        "[{\"code\": \"GOLD\"}]|[]|/tiers/benefits/1/levels|empty",
        "[\"FRIDAY\"]|[\"FREEDAY\"]|/tiers/benefits/1/recurring/weekdays/0|unknown-value",
        "{\"weekdays\": [\"FRIDAY\"]}|{}|/tiers/benefits/1/recurring|empty",
        "{\"weekdays\": [\"FRIDAY\"]}|{\"dayOfMonth\": 32}|/tiers/benefits/1/recurring/dayOfMonth|out-of-range",
        "{\"weekdays\"|{\"birthday\": \"DAY\", \"weekdays\"|/tiers/benefits/1/recurring|one-only",
        "{\"weekdays\"|{\"hours\": 3, \"weekdays\"|/tiers/benefits/1/recurring/hours|unknown-field",
      })
  void each_fault_is_told_by_its_place(String part, String instead, String pointer, String code) {
    String benefits = BENEFITS.replaceFirst(Pattern.quote(part), instead);
    assertThat(benefits).isNotEqualTo(BENEFITS);
    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> ProgrammeDocument.parse(DOCUMENT.replace(BENEFITS, benefits)));
    assertThat(refused.errors())
        .extracting(error -> error.pointer() + " " + error.code())
        .contains(pointer + " " + code);
  }

  @Test
  void versions_are_compared_benefit_by_benefit() {
    Programme before = ProgrammeDocument.parse(DOCUMENT);
    Programme after = ProgrammeDocument.parse(DOCUMENT.replace("\"times\": 4", "\"times\": 6"));
    assertThat(ProgrammeDiff.between(before, after).rest())
        .containsExactly(
            new Difference(
                List.of("tiers", "benefits", "LOUNGE", "levels", "GOLD", "times"),
                Optional.of("4"),
                Optional.of("6")));
  }
}
