package travel.loyalty.admin.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.admin.worksheet.RuleForms.Kind;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeDocument;
import travel.loyalty.programme.worksheet.Place;
import travel.loyalty.programme.worksheet.Worksheet;
import travel.loyalty.programme.worksheet.WorksheetDocument;
import travel.loyalty.shared.Refused.FieldError;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Rendering;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;
import travel.loyalty.ui.text.Formats;
import travel.loyalty.ui.text.Texts;

class WorksheetPagesTest {

  private static final List<String> FILES =
      List.of("worksheet_en.properties", "worksheet_zh_CN.properties");
  private static final Instant NOON = Instant.parse("2026-05-10T04:00:00Z");
  private static final Worksheet SHEET =
      new Worksheet(7, 1, FirstProgramme.document(), NOON, "STAFF/ben", NOON, "STAFF/chen");
  private static final WorksheetDocument DOCUMENT = SHEET.tree();

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void every_form_names_all_its_fields_in_every_language(String language) {
    for (Kind kind : Kind.values()) {
      PartFields fields = RuleForms.of(kind, vocabulary(language), DOCUMENT);
      assertWhole(language, part("earning", "rule-" + kind, fields));
      assertWhole(language, part("earning", "rule-" + kind + "-new", fields));
    }
    for (AwardForms award : AwardForms.values()) {
      assertWhole(language, part("awards", "award-" + award, award.fields()));
      assertWhole(language, part("awards", "award-" + award + "-new", award.fields()));
    }
    ObjectNode gold = DOCUMENT.part(Place.of("/tiers/levels/2"));
    assertWhole(language, part("tiers", "level", LevelForms.higher(gold)));
    PartFields benefit = BenefitForms.of(WorksheetDocument.blank(), vocabulary(language), DOCUMENT);
    assertWhole(language, part("benefits", "benefit-new", benefit));
    assertWhole(language, part("seasons", "season-new", SeasonController.FIELDS));
    assertWhole(language, part("general", "general", GeneralController.FIELDS));
  }

  private static Page part(String tab, String title, PartFields fields) {
    Form form = fields.read(WorksheetDocument.blank());
    fields.groups().stream()
        .flatMap(group -> group.fields().stream())
        .forEach(field -> form.refuse(field.name(), "required"));
    PartForm part = new PartForm(tab, title, "X", tab + "/X", fields, d -> Place.of(""));
    return Page.of("worksheet/part")
        .with("sheet", SHEET)
        .with("tab", tab)
        .with("part", part)
        .with("form", form);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void a_list_says_in_words_what_each_of_its_rules_says(String language) {
    PartFields fields = RuleForms.of(Kind.BONUS, vocabulary(language), DOCUMENT);
    ObjectNode rule = DOCUMENT.part(Place.of("/earning/4"));
    ItemRow row = new ItemRow("DOUBLE_MAY", "", fields.facts(rule), "earning/X", "m", true);
    ItemGroup group =
        new ItemGroup("bonus", List.of(row), List.of(Choice.of("x", "worksheet.add.BONUS")));
    String html =
        html(
            language,
            Page.of("worksheet/items")
                .with("sheet", SHEET)
                .with("tab", "earning")
                .with("groups", List.of(group)));
    assertThat(html)
        .contains("DOUBLE_MAY", "2026-05-01", "50,000.00")
        .doesNotContain("??", "MULTIPLY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void the_tiers_are_shown_with_all_their_ladders(String language) {
    WorksheetDocument two =
        DOCUMENT.set("/tiers/byClass/FAMILY", DOCUMENT.part(Place.of("/tiers", "levels")));
    PartForm part = PartForm.fixed("tiers", LevelForms.REVIEW, Place.of("/tiers"));
    Page page =
        Page.of("worksheet/tiers")
            .with("sheet", SHEET)
            .with("tab", "tiers")
            .with("part", part)
            .with("form", LevelForms.REVIEW.read(DOCUMENT.part(Place.of("/tiers"))))
            .with("groups", Ladders.groups(two))
            .with("without", Ladders.without(two));
    assertThat(html(language, page))
        .contains("tiers/FAMILY/GOLD", "ladders/FAMILY/remove", "30,000.00")
        .doesNotContain("??");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void a_fault_elsewhere_leads_to_the_form_that_puts_it_right(String language) {
    FaultPlace fault =
        FaultPlace.of(new FieldError("/earning/4/when/tiers/0", "unknown-value"), DOCUMENT);
    assertThat(fault.path()).isEqualTo("earning/DOUBLE_MAY");
    assertThat(pathOf("/tiers/levels/2/anyOf")).isEqualTo("tiers/ALL/GOLD");
    assertThat(pathOf("/tiers/byClass/FAMILY/levels/0/code")).isEqualTo("tiers/FAMILY/1");
    assertThat(pathOf("/seasons/1/from")).isEqualTo("seasons/1");
    assertThat(pathOf("/tiers/benefits/0/levels")).isEqualTo("benefits/1");
    assertThat(pathOf("/maturation")).isEqualTo("general");
    assertThat(pathOf("/company/percent")).isEqualTo("general");
    Page page =
        Page.of("worksheet/show")
            .with("form", Form.blank())
            .with("sheet", SHEET)
            .with("tab", "")
            .with("mark", "m")
            .with("faults", List.of(fault));
    assertThat(html(language, page))
        .contains("/worksheets/7/earning/DOUBLE_MAY")
        .doesNotContain("??", "/submit");
  }

  private static String pathOf(String pointer) {
    return FaultPlace.of(new FieldError(pointer, "required"), DOCUMENT).path();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void levels_seasons_and_caps_of_a_version_are_read_in_words(String language) {
    String document = FirstProgramme.document();
    assertThat(overview(language, "levels", PartOverview.levels(document)))
        .contains("PLATINUM", "80,000.00")
        .doesNotContain("??", "CALENDAR_YEAR");
    assertThat(overview(language, "seasons", PartOverview.seasons(document, say(language))))
        .contains("07-01", "OFF_SEASON")
        .doesNotContain("??", "HOT");
  }

  private static String overview(String language, String part, List<ItemGroup> groups) {
    Programme programme = ProgrammeDocument.parse(FirstProgramme.document());
    return html(
        language,
        Page.of("programme/parts")
            .with("programme", programme)
            .with("part", part)
            .with("groups", groups));
  }

  private static void assertWhole(String language, Page page) {
    assertThat(html(language, page)).doesNotContain("??");
  }

  private static Vocabulary vocabulary(String language) {
    return new Vocabulary(say(language));
  }

  private static Say say(String language) {
    Texts texts = Texts.load(FILES, WorksheetPagesTest.class.getClassLoader());
    Locale locale = Locale.forLanguageTag(language);
    return new Say(texts, locale, new Formats(locale, ZoneOffset.UTC));
  }

  private static String html(String language, Page page) {
    return new Rendering(Portal.Kind.STAFF, Locale.forLanguageTag(language)).html(page);
  }
}
