package travel.loyalty.admin.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import travel.loyalty.admin.worksheet.RuleForms.Kind;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.worksheet.Place;
import travel.loyalty.programme.worksheet.WorksheetDocument;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.form.FieldProblem;
import travel.loyalty.ui.form.Form;
import travel.loyalty.ui.text.Formats;
import travel.loyalty.ui.text.Texts;

/** From the document to the form and back. */
class PartFieldsTest {

  private static final List<String> FILES = List.of("worksheet_en.properties");
  private static final WorksheetDocument DOCUMENT = WorksheetDocument.of(FirstProgramme.document());
  private static final Vocabulary VOCABULARY = new Vocabulary(say());

  private static Say say() {
    Texts texts = Texts.load(FILES, PartFieldsTest.class.getClassLoader());
    return new Say(texts, Locale.ENGLISH, new Formats(Locale.ENGLISH, ZoneOffset.UTC));
  }

  @Test
  void what_is_saved_unchanged_leaves_every_part_as_it_was() {
    for (String list : List.of("/earning", "/awards", "/offset", "/tiers/levels", "/seasons")) {
      for (ObjectNode part : DOCUMENT.list(list)) {
        ObjectNode again = part.deepCopy();
        PartFields fields = fields(list, part);
        fields.write(fields.read(part), again);
        assertThat(again).as(list).isEqualTo(part);
      }
    }
  }

  private static PartFields fields(String list, ObjectNode part) {
    return switch (list) {
      case "/earning" -> RuleForms.of(Kind.of(part), VOCABULARY, DOCUMENT);
      case "/awards" -> AwardForms.of(part.path("event").asText()).fields();
      case "/offset" -> new PartFields(When.groups(VOCABULARY, DOCUMENT));
      case "/tiers/levels" -> LevelForms.higher(part);
      default -> SeasonController.FIELDS;
    };
  }

  @Test
  void what_the_form_does_not_know_stays_in_the_part() {
    ObjectNode rule = part("/earning/4").put("novelty", "kept");
    rule.withObject("/when").put("moon", "full");
    PartFields fields = RuleForms.of(Kind.BONUS, VOCABULARY, DOCUMENT);
    Form form = fields.read(rule).withAll("when/tiers", List.of()).with("budget", "1,000");

    fields.write(form, rule);

    assertThat(rule.path("novelty").asText()).isEqualTo("kept");
    assertThat(rule.at("/when/moon").asText()).isEqualTo("full");
    assertThat(rule.at("/when").has("tiers")).isFalse();
    assertThat(rule.path("budget").asText()).isEqualTo("1000");
  }

  @Test
  void fields_of_another_formula_go_with_it() {
    ObjectNode rule = part("/earning/1");
    PartFields fields = RuleForms.of(Kind.BASE, VOCABULARY, DOCUMENT);

    fields.write(
        fields
            .read(rule)
            .with("earn/formula", "RATE")
            .with("earn/percent", "1.5")
            .with("earn/rounding", "FLOOR"),
        rule);

    assertThat(rule.path("earn").toString())
        .isEqualTo("{\"formula\":\"RATE\",\"percent\":\"1.5\",\"rounding\":\"FLOOR\"}");
  }

  @Test
  void a_rule_without_conditions_has_no_empty_object_for_them() {
    ObjectNode rule = part("/earning/1");
    PartFields fields = RuleForms.of(Kind.BASE, VOCABULARY, DOCUMENT);
    Form form = fields.read(rule);
    form.withAll("when/types", List.of()).withAll("when/markets", List.of());
    fields.write(form, rule);
    assertThat(rule.has("when")).isFalse();
  }

  @Test
  void a_company_that_gets_nothing_leaves_no_empty_object() {
    ObjectNode whole = WorksheetDocument.blank();
    GeneralController.FIELDS.write(Form.blank().with("company/percent", "20"), whole);
    assertThat(whole.path("company").toString()).isEqualTo("{\"percent\":\"20\"}");
    GeneralController.FIELDS.write(Form.blank(), whole);
    assertThat(whole.has("company")).isFalse();
  }

  @Test
  void ways_in_that_are_left_empty_are_closed_up() {
    ObjectNode gold = part("/tiers/levels/2");
    PartFields fields = LevelForms.higher(gold);
    Form form = fields.read(gold).with("anyOf/0/spend", "").with("anyOf/2/surveys", "4");

    fields.write(form, gold);

    assertThat(gold.path("anyOf").toString()).isEqualTo("[{\"trips\":8},{\"surveys\":4}]");
    assertThat(form.text("anyOf/1/surveys")).isEqualTo("4");
    form.with("anyOf/0/trips", "").with("anyOf/1/surveys", "");
    fields.write(form, gold);
    assertThat(gold.has("anyOf")).isFalse();
  }

  @Test
  void a_scale_is_written_line_by_line() {
    ObjectNode quiz = part("/awards/2");
    PartFields fields = AwardForms.ACTIVITY.fields();
    Form form = fields.read(quiz);
    assertThat(form.text("scale")).startsWith("1 = 10.00\n2 = 20.00");
    fields.write(form.with("scale", "10 = 1,000.00\n 20：7 \n\n x"), quiz);
    assertThat(quiz.path("scale").toString())
        .isEqualTo("{\"10\":\"1000.00\",\"20\":\"7\",\"x\":\"\"}");
  }

  @Test
  void what_cannot_be_read_reaches_the_programme_as_it_was_typed() {
    ObjectNode award = part("/awards/1");
    PartFields fields = AwardForms.REFERRAL.fields();
    fields.write(fields.read(award).with("every", "three").with("times", "2"), award);
    assertThat(award.path("every").asText()).isEqualTo("three");
    assertThat(award.path("every").isTextual()).isTrue();
    assertThat(award.path("times").isInt()).isTrue();
  }

  @Test
  void each_fault_is_shown_at_the_field_that_it_is_about() {
    PartFields fields = RuleForms.of(Kind.BASE, VOCABULARY, DOCUMENT);
    assertThat(fieldOf(fields, "/earn/per")).isEqualTo("earn/per");
    assertThat(fieldOf(fields, "/when/types/0")).isEqualTo("when/types");
    assertThat(fieldOf(fields, "/when")).isEqualTo("when/types");
    assertThat(fieldOf(fields, "")).isEmpty();
    assertThat(fieldOf(AwardForms.ACTIVITY.fields(), "/scale/7")).isEqualTo("scale");
  }

  private static String fieldOf(PartFields fields, String pointer) {
    Form form = Form.blank();
    fields.refuse(form, Refused.invalid(pointer, "required"));
    FieldProblem problem = form.problems().get(0);
    assertThat(problem.key()).isEqualTo("worksheet.fault.required");
    return problem.field();
  }

  private static ObjectNode part(String pointer) {
    return DOCUMENT.part(Place.of(pointer));
  }
}
