package travel.loyalty.admin.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.points.AuditReport;
import travel.loyalty.points.AuditReport.Result;
import travel.loyalty.points.AuditReport.Violation;
import travel.loyalty.shared.MemberId;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Rendering;

class PointsPagesTest {

  private static final Instant AT = Instant.parse("2026-03-01T01:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void the_ledger_check_names_the_account_the_entry_and_what_is_wrong(String language) {
    Violation violation =
        new Violation(
            "lot-parts",
            new MemberId(4711),
            Optional.of(88L),
            Optional.of(12L),
            "100.00",
            "100.01");
    AuditReport report = new AuditReport(AT, List.of(new Result("I1", 12345, List.of(violation))));
    String html = html(language, report);
    assertThat(html)
        .contains("4711", "88", "100.01", "12,345", "notice--bad")
        .doesNotContain("??", "th:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void a_sound_ledger_is_said_to_be_sound(String language) {
    AuditReport report = new AuditReport(AT, List.of(new Result("I8", 1, List.of())));
    assertThat(html(language, report)).contains("notice--ok").doesNotContain("notice--bad", "??");
  }

  private static String html(String language, AuditReport report) {
    Page page = Page.of("points/check").with("reports", List.of(report));
    return new Rendering(Portal.Kind.STAFF, Locale.forLanguageTag(language)).html(page);
  }
}
