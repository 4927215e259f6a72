package travel.loyalty.admin.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeDiff;
import travel.loyalty.programme.ProgrammeDocument;
import travel.loyalty.programme.ProgrammeLife;
import travel.loyalty.programme.ProgrammeState;
import travel.loyalty.programme.ProgrammeStep;
import travel.loyalty.programme.ProgrammeVersion;
import travel.loyalty.programme.Simulation;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused.FieldError;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Rendering;
import travel.loyalty.ui.form.Form;
import travel.loyalty.ui.text.Formats;

class ProgrammePagesTest {

  private static final Instant NOON = Instant.parse("2026-05-10T04:00:00Z");
  private static final Points FORTY = Points.of("40.00");
  private static final Money VALUE = Money.of(new BigDecimal("40.00"), "CNY");
  private static final Programme PROGRAMME = ProgrammeDocument.parse(FirstProgramme.document());

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void a_draft_that_was_simulated_is_approved_by_another_than_its_writer(String language) {
    assertThat(html(language, draft(false))).contains("/programme/0/approve").doesNotContain("??");
    assertThat(html(language, draft(true))).doesNotContain("/programme/0/approve");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void what_speaks_against_publishing_a_draft_is_told_on_its_page(String language) {
    FaultView fault =
        FaultView.of(new FieldError("/tiers/levels", "level-held", Map.of("expected", "GOLD")));
    assertThat(html(language, draft(false).with("faults", List.of(fault))))
        .contains("/tiers/levels", "GOLD")
        .doesNotContain("??", "level-held");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void what_differs_is_told_in_words(String language) {
    String validity = "{\"months\": 3, \"roundTo\": \"MONTH_END\", \"minUsableDays\": 120}";
    Programme other =
        ProgrammeDocument.parse(
            FirstProgramme.document()
                .replace(
                    "\"perMember\": \"500.00\"",
                    "\"perMemberPer\": {\"period\": \"DAY\", \"points\": \"77.00\"},"
                        + " \"validity\": "
                        + validity)
                .replace("\"per\": \"100.00\"", "\"per\": \"50.00\"")
                .replace("\"days\": 7", "\"days\": 10"));
    ProgrammeDiff diff = ProgrammeDiff.between(PROGRAMME, other);
    Formats formats = new Formats(Locale.forLanguageTag(language), PROGRAMME.zone());
    String html =
        html(
            language,
            Page.of("programme/differences")
                .with("form", Form.blank())
                .with("before", PROGRAMME)
                .with("after", other)
                .with("others", List.of())
                .with(
                    "rules",
                    diff.rules().stream()
                        .map(rule -> RuleChange.of(rule, PROGRAMME, other, formats))
                        .toList())
                .with("rest", diff.rest()));
    assertThat(html)
        .contains("DOM_GROUP", "50.00", "<td", ">10<", "77", "120")
        .doesNotContain("??");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void all_faults_of_a_document_are_shown_by_their_places(String language) {
    FaultView fault =
        FaultView.of(
            new FieldError(
                "/earning/0/earn/per", "out-of-range", Map.of("least", "0.01", "most", "9.00")));
    Page page = Page.of("programme/new").with("form", Form.blank()).with("faults", List.of(fault));
    assertThat(html(language, page))
        .contains("/earning/0/earn/per", "0.01 – 9.00")
        .doesNotContain("??", "out-of-range");
  }

  private static Page draft(boolean own) {
    ProgrammeVersion version =
        new ProgrammeVersion(
            0,
            "RP-1",
            LocalDate.parse("2026-05-01"),
            NOON,
            "STAFF/ben",
            Optional.of(new ProgrammeStep(NOON, "STAFF/ben")),
            Optional.empty(),
            Optional.empty());
    Simulation seen = new Simulation(2, 1, 0, FORTY, 1, FORTY);
    return Page.of("programme/show")
        .with("form", Form.blank())
        .with("faults", List.of())
        .with("programme", PROGRAMME)
        .with(
            "life",
            new ProgrammeLife(
                version, ProgrammeState.SIMULATED, Optional.empty(), Optional.of(seen)))
        .with("waits", true)
        .with("replays", true)
        .with("own", own)
        .with("raised", Optional.of(VALUE))
        .with("backwards", Optional.empty())
        .with("rules", List.of());
  }

  private static String html(String language, Page page) {
    return new Rendering(Portal.Kind.STAFF, Locale.forLanguageTag(language)).html(page);
  }
}
