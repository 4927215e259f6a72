package travel.loyalty.admin.claim;

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
import travel.loyalty.member.MemberClass;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.MemberState;
import travel.loyalty.shared.MemberId;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Rendering;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

class ClaimPagesTest {

  private static final Instant AT = Instant.parse("2026-03-01T01:00:00Z");
  private static final MemberId ANA = new MemberId(1);

  @ParameterizedTest
  @CsvSource({"en, Open", "zh-CN, 待处理"})
  void the_queue_can_be_searched_and_taken_along(String language, String state) {
    assertThat(html(language, List.of(row()), true))
        .contains(state, "8860 2214 0935", "name=\"reference\"", "/claims.csv", "/claims.xlsx")
        .doesNotContain("??", "th:");
  }

  @ParameterizedTest
  @CsvSource({"en, Nobody is waiting, No claim fits", "zh-CN, 没有待处理的申请, 没有符合条件的申请"})
  void an_empty_queue_tells_whether_it_was_narrowed(String language, String idle, String none) {
    assertThat(html(language, List.of(), true)).contains(idle).doesNotContain(none, ".csv", "??");
    assertThat(html(language, List.of(), false)).contains(none).doesNotContain(idle, ".csv", "??");
  }

  private static String html(
      String language, List<ClaimListController.Row> rows, boolean isWaiting) {
    Page page =
        Page.of("claim/list")
            .with("form", Form.blank().with("state", "OPEN"))
            .with("rows", rows)
            .with("waiting", isWaiting)
            .with("states", Choice.of(ClaimState.class, "claim.state"))
            .with("pager", new Pager("/claims", "", "", true));
    return new Rendering(Portal.Kind.STAFF, Locale.forLanguageTag(language)).html(page);
  }

  private static ClaimListController.Row row() {
    ClaimView claim =
        new ClaimView(
            4711,
            ANA,
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
    MemberRef ana =
        new MemberRef(
            ANA,
            new MemberNumber("886022140935"),
            "Lin Xiaolan",
            MemberClass.INDIVIDUAL,
            MemberState.ACTIVE,
            Locale.ENGLISH);
    return new ClaimListController.Row(claim, ana);
  }
}
