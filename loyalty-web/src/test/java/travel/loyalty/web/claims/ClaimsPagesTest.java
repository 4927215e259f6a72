package travel.loyalty.web.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.earning.claim.ClaimState;
import travel.loyalty.earning.claim.ClaimView;
import travel.loyalty.shared.MemberId;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Rendering;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

class ClaimsPagesTest {

  private static final Instant AT = Instant.parse("2026-03-01T01:00:00Z");

  @ParameterizedTest
  @CsvSource({"en, Booking B-1", "zh-CN, 订单 B-1"})
  void the_list_can_be_searched_and_taken_along(String language, String title) {
    assertThat(html(language, list(List.of(claim()), "")))
        .contains(title, "name=\"reference\"", "/claims.csv", "/claims.xlsx")
        .doesNotContain("??", "th:");
  }

  @ParameterizedTest
  @CsvSource({"en, No claim fits, No claims yet", "zh-CN, 没有符合条件的申请, 还没有补登申请"})
  void an_empty_list_tells_whether_it_was_narrowed(String language, String none, String first) {
    assertThat(html(language, list(List.of(), "B-2")))
        .contains(none, "name=\"reference\"")
        .doesNotContain(first, ".csv", "??");
    assertThat(html(language, list(List.of(), "")))
        .contains(first, "/claims/new")
        .doesNotContain(none, "name=\"reference\"", "??");
  }

  @ParameterizedTest
  @CsvSource({"en, by 6 March 2026", "zh-CN, 最迟 2026年3月6日"})
  void a_claim_that_was_sent_says_what_happens_next(String language, String promise) {
    assertThat(html(language, Page.of("claims/show").with("claim", claim())))
        .contains(promise, "claim-next", "4711")
        .doesNotContain("??", "th:");
  }

  private static Page list(List<ClaimView> claims, String reference) {
    return Page.of("claims/list")
        .with("form", Form.blank().with("reference", reference))
        .with("claims", claims)
        .with("filtered", !reference.isEmpty())
        .with("states", Choice.of(ClaimState.class, "claims.state"))
        .with("pager", new Pager("/claims", "", "", true));
  }

  private static ClaimView claim() {
    return new ClaimView(
        4711,
        new MemberId(1),
        "B-1",
        LocalDate.parse("2026-02-20"),
        "I forgot to give my number",
        ClaimState.OPEN,
        AT,
        AT.plusSeconds(5 * 86_400),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        List.of());
  }

  private static String html(String language, Page page) {
    return new Rendering(Portal.Kind.MEMBER, Locale.forLanguageTag(language)).html(page);
  }
}
