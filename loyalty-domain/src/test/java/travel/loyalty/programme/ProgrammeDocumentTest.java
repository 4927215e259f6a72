package travel.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;

class ProgrammeDocumentTest {

  private static final String REFERENCE = FirstProgramme.document();

  @Test
  void the_reference_programme_is_read_whole() {
    Programme read = ProgrammeDocument.parse(REFERENCE);
    assertThat(read.code()).isEqualTo("RP-1");
    assertThat(read.validFrom()).isEqualTo(LocalDate.of(2000, 1, 1));
    assertThat(read.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(read.currency()).isEqualTo("CNY");
    assertThat(read.maturation()).isEqualTo(new Maturation(7));
    assertThat(read.validity()).isEqualTo(new Validity(24, Validity.RoundTo.DAY));
    assertThat(read.earning())
        .extracting(EarningRule::code)
        .containsExactly("NOT_EARNING", "DOM_GROUP", "OUT_INDEP", "GENERAL", "DOUBLE_MAY");
    assertThat(read.seasons()).extracting(Season::code).containsExactly("PEAK", "OFF_SEASON");
    assertThat(read.tiers().codes()).containsExactly("ORDINARY", "SILVER", "GOLD", "PLATINUM");
    assertThat(read.tiers().ladder().lowest().anyOf()).isEmpty();
    assertThat(read.document()).isEqualTo(REFERENCE);
  }

  @Test
  void rules_keep_their_formula_and_their_conditions() {
    List<EarningRule> rules = ProgrammeDocument.parse(REFERENCE).earning();
    assertThat(rules.get(1).earn())
        .isEqualTo(new Formula.Step(new BigDecimal("100.00"), Points.of("1.00")));
    assertThat(rules.get(1).when().words())
        .containsEntry(Criterion.TYPES, Set.of("GROUP_TOUR"))
        .containsEntry(Criterion.MARKETS, Set.of("DOMESTIC"));
    assertThat(rules.get(3).earn())
        .isEqualTo(new Formula.Rate(new BigDecimal("1.5"), RoundingMode.FLOOR));
    assertThat(rules.get(4).isBonus()).isTrue();
    assertThat(rules.get(4).caps().perMember()).contains(Points.of("500.00"));
  }

  @ParameterizedTest(name = "{0} becoming {1} is {3} at {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"validFrom\": \"2000-01-01\"|\"validFrom\": \"2000-02-30\"|/validFrom|unknown-value",
        "\"validFrom\": \"2000-01-01\"|\"validFrom\": 20000101|/validFrom|wrong-type",
        "\"validFrom\": \"2000-01-01\"|\"validFrom\": null|/validFrom|required",
        "\"Asia/Shanghai\"|\"+08:00\"|/timeZone|unknown-value",
        "\"currency\": \"CNY\", \"pointValue\"|\"currency\": \"XYZ\", \"pointValue\"|/currency|unknown-value",
        "\"currency\": \"CNY\", \"pointValue\"|\"currency\": \"JPY\", \"pointValue\"|/currency|unknown-value",
        "\"1.00\", \"currency\": \"CNY\"|\"1.00\", \"currency\": \"USD\"|/pointValue/currency|currency-mismatch",
        "{\"amount\": \"1.00\"|{\"amount\": \"1.001\"|/pointValue/amount|too-many-decimals",
        "{\"amount\": \"1.00\"|{\"amount\": \"0.00\"|/pointValue/amount|out-of-range",
        "{\"amount\": \"1.00\"|{\"amount\": 1.00|/pointValue/amount|wrong-type",
        "\"days\": 7|\"days\": -1|/maturation/days|out-of-range",
        "\"days\": 7|\"days\": 7.5|/maturation/days|wrong-type",
        "\"TRIP_END\"|\"PAYMENT\"|/maturation/from|unknown-value",
        "\"months\": 24|\"months\": 0|/validity/months|out-of-range",
        "\"roundTo\": \"DAY\"|\"roundTo\": \"WEEK\"|/validity/roundTo|unknown-value",
        "\"types\": [\"GROUP_TOUR\"]|\"types\": [\"TOUR\"]|/earning/1/when/types/0|unknown-value",
        "\"types\": [\"GROUP_TOUR\"]|\"types\": []|/earning/1/when/types|empty",
        "\"types\": [\"GROUP_TOUR\"]|\"kinds\": [\"GROUP_TOUR\"]|/earning/1/when/kinds|unknown-field",
        "\"per\": \"100.00\"|\"per\": \"0.00\"|/earning/1/earn/per|out-of-range",
        "\"per\": \"100.00\"|\"per\": \"1e2\"|/earning/1/earn/per|not-a-number",
        "\"per\": \"100.00\", |``|/earning/1/earn/per|required",
        "\"percent\": \"1.5\"|\"percent\": \"1.55555\"|/earning/3/earn/percent|too-many-decimals",
        "\"FLOOR\"|\"DOWN\"|/earning/3/earn/rounding|unknown-value",
        "\"OUT_INDEP\"|\"DOM_GROUP\"|/earning/2/code|duplicate",
        "\"OUT_INDEP\"|\"out indep\"|/earning/2/code|unknown-value",
        "\"kind\": \"BONUS\"|\"kind\": \"EXTRA\"|/earning/4/kind|unknown-value",
        "\"from\": \"2026-05-01\"|\"from\": \"2026-06-01\"|/earning/4/when/paid/to|before-from",
        "\"tiers\": [\"GOLD\"]|\"tiers\": [\"DIAMOND\"]|/earning/4/when/tiers/0|unknown-value",
        "\"factor\": \"2.0\"|\"factor\": \"1.00\"|/earning/4/earn/factor|out-of-range",
        "\"code\": \"BIRTHDAY\"|\"code\": \"GENERAL\"|/awards/0/code|duplicate",
        "\"leapDay\": \"FEB_28\"|\"leapDay\": \"FEB_29\"|/awards/0/leapDay|unknown-value",
        "\"grantOn\"|\"grantsOn\"|/awards/0/grantsOn|unknown-field",
        "\"every\": 3|\"every\": 0|/awards/1/every|out-of-range",
        "\"times\": 1|\"times\": \"1\"|/awards/1/times|wrong-type",
        "FIRST_COMPLETED_TRIP|FIRST_TRIP|/awards/1/qualifiesAt|unknown-value",
        "\"revokeWithinDays\": 30|\"revokeWithinDays\": -1|/awards/1/revokeWithinDays|out-of-range",
        "\"revokeWithinDays\": 30|\"budget\": \"499.99\"|/awards/1/budget|below-points",
        "\"event\": \"BIRTHDAY\"|\"event\": \"TASK\"|/awards/0/fields|required",
        "\"event\": \"BIRTHDAY\"|\"event\": \"TASK\", \"fields\": []|/awards/0/fields|empty",
        "\"event\": \"BIRTHDAY\"|\"event\": \"TASK\", \"fields\": [\"shoe\"]|/awards/0/fields/0|unknown-value",
        "\"event\": \"BIRTHDAY\"|\"event\": \"STREAK\", \"months\": 1|/awards/0/months|out-of-range",
        "\"event\": \"BIRTHDAY\"|\"event\": \"STREAK\"|/awards/0/months|required",
        "\"event\": \"BIRTHDAY\"|\"event\": \"ENROLMENT\"|/awards/0/grantOn|unknown-field",
        "\"until\": \"MONTH_END\"|\"until\": \"MONTH_END\", \"months\": 3|/awards/0/validity/until|until-months-or-on",
        "\"until\": \"MONTH_END\", |``|/awards/0/validity/until|until-months-or-on",
        "\"until\": \"MONTH_END\"|\"on\": \"2026-02-30\"|/awards/0/validity/on|unknown-value",
        "\"until\": \"MONTH_END\"|\"on\": \"2026-02-28\", \"roundTo\": \"YEAR_END\"|/awards/0/validity/roundTo|months-only",
        "\"perMember\": \"500.00\"|\"perMember\": \"500.00\", \"validity\": {\"months\": 0}|/earning/4/validity/months|out-of-range",
        "\"perMember\": \"500.00\"|\"perMemberPer\": {\"period\": \"WEEK\", \"points\": \"5.00\"}|/earning/4/perMemberPer/period|unknown-value",
        "\"perMember\": \"500.00\"|\"perMemberPer\": {\"period\": \"DAY\"}|/earning/4/perMemberPer/points|required",
        "\"rounding\": \"FLOOR\"}|\"rounding\": \"FLOOR\"}, \"perMemberPer\": {\"period\": \"DAY\", \"points\": \"5.00\"}|/earning/3/perMemberPer|bonus-only",
        "\"5\": \"50.00\"|\"five\": \"50.00\"|/awards/2/scale/five|unknown-value",
        "\"from\": \"11-01\"|\"from\": \"08-31\"|/seasons/1/from|overlap",
        "\"seasons\": [\"PEAK\"]|\"seasons\": [\"SPRING\"]|/offset/0/when/seasons/0|unknown-value",
        "\"types\": [\"GROUP_TOUR\"]|\"seasons\": [\"SPRING\"]|/earning/1/when/seasons/0|unknown-value",
        "{\"code\": \"GENERAL\", \"otherwise\": true,|{\"code\": \"GENERAL\", \"when\": {\"types\": [\"HOTEL\"]},|/earning|no-otherwise",
        "{\"otherwise\": true, \"capPercent\"|{\"when\": {\"heats\": [\"HOT\"]}, \"capPercent\"|/offset|no-otherwise",
        "\"from\": \"11-01\"|\"from\": \"02-30\"|/seasons/1/from|unknown-value",
        "\"capPercent\": \"10\"|\"capPercent\": \"101\"|/offset/0/capPercent|out-of-range",
        "{\"otherwise\": true, \"capPercent\"|{\"capPercent\"|/offset/2/when|required",
        "\"CALENDAR_YEAR\"|\"ROLLING_MONTHS\"|/tiers/period/months|required",
        "\"SILVER\", \"multiplier\": \"1.00\"|\"SILVER\", \"multiplier\": \"0.50\"|/tiers/levels/1/multiplier|out-of-range",
        "\"trips\": 3|\"trips\": \"3\"|/tiers/levels/1/anyOf/1/trips|wrong-type",
        "\"PLATINUM\"|\"GOLD\"|/tiers/levels/3/code|duplicate",
        "\"spend\": \"80000.00\"|\"spend\": \"30000.00\"|/tiers/levels/3/anyOf|not-higher",
        "\"SILVER\", \"multiplier\"|\"SILVER\", \"allOf\": [{}], \"multiplier\"|/tiers/levels/1/allOf/0|empty",
        "\"SILVER\", \"multiplier\"|\"SILVER\", \"names\": {\"en\": \"Silver\"}, \"multiplier\"|/tiers/levels/1/names/zh-CN|required",
        "\"code\": \"ORDINARY\"|\"code\": \"ORDINARY\", \"anyOf\": [{\"trips\": 1}]|/tiers/levels/0/anyOf|not-allowed",
        "{\"kind\": \"CALENDAR_YEAR\"}|{\"kind\": \"DECAYING\", \"recomputeOn\": 2}|/tiers/period/weights|required",
        "{\"kind\": \"CALENDAR_YEAR\"}|{\"kind\": \"DECAYING\", \"weights\": [\"100\", \"x\"], \"recomputeOn\": 2}|/tiers/period/weights/1|not-a-number",
        "\"graceDays\": 60|\"graceDays\": 60, \"byClass\": {\"ROBOT\": {}}|/tiers/byClass/ROBOT|unknown-field",
        "\"graceDays\": 60|\"graceDays\": 60, \"byClass\": {\"FAMILY\": {}}|/tiers/byClass/FAMILY/levels|empty",
      })
  void each_fault_is_told_by_its_place(String part, String instead, String pointer, String code) {
    assertThat(REFERENCE).contains(part);
    Refused refused = refused(REFERENCE.replaceFirst(java.util.regex.Pattern.quote(part), instead));
    assertThat(refused.code()).isEqualTo("validation");
    assertThat(refused.errors())
        .extracting(error -> error.pointer() + " " + error.code())
        .contains(pointer + " " + code);
  }

  @Test
  void all_faults_are_told_at_once() {
    Refused refused =
        refused(REFERENCE.replace("\"days\": 7", "\"days\": 999").replace("FLOOR", "UP"));
    assertThat(refused.errors())
        .extracting(Refused.FieldError::pointer)
        .containsExactly("/maturation/days", "/earning/3/earn/rounding");
  }

  @Test
  void a_field_given_twice_is_told_by_its_place() {
    Refused refused = refused(REFERENCE.replace("\"days\": 7", "\"days\": 7, \"days\": 8"));
    assertThat(refused.errors()).hasSize(1);
    assertThat(refused.errors().get(0).code()).isEqualTo("duplicate-key");
    assertThat(refused.errors().get(0).pointer()).startsWith("/maturation");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{", "''", "{\"code\": }", "{} {}"})
  void what_is_no_json_is_malformed(String document) {
    assertThat(refused(document).code()).isEqualTo("malformed");
  }

  @Test
  void the_rule_that_catches_the_rest_is_the_last_of_the_base_rules() {
    String before =
        "{\"code\": \"EARLY\", \"otherwise\": true, \"earn\": {\"formula\": \"NONE\"}},";
    Refused refused =
        refused(
            REFERENCE.replace("{\"code\": \"DOM_GROUP\"", before + " {\"code\": \"DOM_GROUP\""));
    assertThat(refused.errors())
        .extracting(error -> error.pointer() + " " + error.code())
        .containsExactly(
            "/earning/2 after-otherwise",
            "/earning/3 after-otherwise",
            "/earning/4/otherwise second-otherwise");
  }

  private static Refused refused(String document) {
    return catchThrowableOfType(Refused.class, () -> ProgrammeDocument.parse(document));
  }
}
