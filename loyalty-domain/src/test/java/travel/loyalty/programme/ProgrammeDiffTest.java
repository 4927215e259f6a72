package travel.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProgrammeDiffTest {

  private static final String DOCUMENT = FirstProgramme.document();

  @Test
  void a_version_does_not_differ_from_itself() {
    assertThat(diff(DOCUMENT).isEmpty()).isTrue();
  }

  @Test
  void rules_are_told_apart_as_new_gone_changed_and_moved() {
    assertThat(rules(DOCUMENT.replace("\"DOM_GROUP\"", "\"DOM_TOUR\"")))
        .containsExactly("DOM_TOUR NEW", "DOM_GROUP GONE");
    assertThat(rules(DOCUMENT.replace("\"per\": \"100.00\"", "\"per\": \"50.00\"")))
        .containsExactly("DOM_GROUP CHANGED");
    assertThat(rules(swapped("DOM_GROUP", "OUT_INDEP")))
        .containsExactly("OUT_INDEP MOVED", "DOM_GROUP MOVED");
  }

  /** The document with the lines of two rules in each other's place. */
  private static String swapped(String first, String second) {
    String one = line(first);
    String other = line(second);
    return DOCUMENT.replace(one, "#").replace(other, one).replace("#", other);
  }

  private static String line(String code) {
    return DOCUMENT
        .lines()
        .filter(line -> line.contains("\"" + code + "\""))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_rest_is_told_value_by_value_and_what_has_a_code_by_it() {
    String other =
        DOCUMENT
            .replace("\"days\": 7", "\"days\": 10")
            .replace("\"points\": \"500.00\"", "\"points\": \"600.00\"");
    assertThat(diff(other).rules()).isEmpty();
    assertThat(diff(other).rest())
        .extracting(Difference::toString)
        .containsExactly(
            "Difference[place=[maturation, days], before=Optional[7], after=Optional[10]]",
            "Difference[place=[awards, REFERRAL, points], before=Optional[500.00],"
                + " after=Optional[600.00]]");
  }

  @Test
  void of_what_is_new_every_value_is_told() {
    String other =
        DOCUMENT.replace(
            "\"seasons\": [{\"code\": \"PEAK\"",
            "\"seasons\": [{\"code\": \"MAY\", \"from\": \"05-01\", \"to\": \"05-05\"},"
                + " {\"code\": \"PEAK\"");
    assertThat(diff(other).rest())
        .extracting(d -> d.place() + " " + d.after().orElse(""))
        .containsExactly(
            "[seasons, MAY, code] MAY", "[seasons, MAY, from] 05-01", "[seasons, MAY, to] 05-05");
  }

  private static List<String> rules(String document) {
    return diff(document).rules().stream().map(rule -> rule.code() + " " + rule.kind()).toList();
  }

  private static ProgrammeDiff diff(String document) {
    return ProgrammeDiff.between(
        ProgrammeDocument.parse(DOCUMENT), ProgrammeDocument.parse(document));
  }
}
