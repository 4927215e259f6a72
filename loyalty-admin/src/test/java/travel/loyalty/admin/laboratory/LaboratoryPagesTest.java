package travel.loyalty.admin.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.laboratory.LevelResult;
import travel.loyalty.laboratory.MemberResult;
import travel.loyalty.laboratory.ReplayFigures;
import travel.loyalty.laboratory.ReplayFilter;
import travel.loyalty.laboratory.ReplayId;
import travel.loyalty.laboratory.ReplayPhase;
import travel.loyalty.laboratory.ReplayState;
import travel.loyalty.laboratory.ReplayView;
import travel.loyalty.laboratory.RuleResult;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Rendering;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

class LaboratoryPagesTest {

  private static final Instant NOON = Instant.parse("2026-05-10T04:00:00Z");
  private static final Pager ONE_PAGE = new Pager("/laboratory", "", "", true);
  private static final RuleResult LIMITED =
      new RuleResult(
          "DOUBLE_MAY",
          1,
          Points.of("10.00"),
          2,
          Points.of("50.00"),
          Optional.of(Points.of("60.00")),
          Points.of("50.00"));

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void one_at_work_shows_how_far_it_is_and_may_be_stopped(String language) {
    assertThat(show(language, view(Optional.of(3), ReplayState.RUNNING)))
        .contains("data-live", "/laboratory/7/cancel", "<progress")
        .doesNotContain("??", "/members");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void one_that_is_done_shows_figures_rules_budgets_and_levels(String language) {
    assertThat(show(language, view(Optional.of(3), ReplayState.DONE)))
        .contains("+40.00", "DOUBLE_MAY", "60.00", "filter=BETTER", "filter=OTHER_LEVEL")
        .doesNotContain("??", "data-live", "/cancel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void one_that_ended_otherwise_says_so(String language) {
    assertThat(show(language, view(Optional.empty(), ReplayState.FAILED)))
        .contains("notice--bad")
        .doesNotContain("??");
    assertThat(show(language, view(Optional.empty(), ReplayState.CANCELLED)))
        .contains("notice--info")
        .doesNotContain("??");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void members_are_listed_by_number_and_masked_name(String language) {
    MemberResult ana =
        new MemberResult(
            new MemberNumber("886022140935"),
            "A**",
            2,
            Points.of("120.00"),
            Points.of("160.00"),
            Points.of("40.00"),
            Optional.of("ORDINARY"),
            Optional.of("SILVER"));
    assertThat(members(language, List.of(ana)))
        .contains("8860 2214 0935", "A**", "+40.00", " → ")
        .doesNotContain("??");
    assertThat(members(language, List.of())).contains("empty").doesNotContain("??");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void replays_are_listed_and_asked_for(String language) {
    Page list =
        Page.of("laboratory/list")
            .with("version", Optional.of(3))
            .with("replays", List.of(view(Optional.of(3), ReplayState.DONE)))
            .with("pager", ONE_PAGE);
    assertThat(html(language, list)).contains("/laboratory/7", "version=3").doesNotContain("??");
    Page fresh =
        Page.of("laboratory/new")
            .with("form", Form.blank().with("from", "2026-01-01"))
            .with("choices", List.of(Choice.named("3", "RP-1 · 3")));
    assertThat(html(language, fresh)).contains("RP-1 · 3", "2026-01-01").doesNotContain("??");
  }

  private static ReplayView view(Optional<Integer> version, ReplayState state) {
    Money worth = Money.of(new BigDecimal("120.00"), "CNY");
    ReplayFigures figures =
        new ReplayFigures(
            2,
            1,
            0,
            Points.of("120.00"),
            Points.of("160.00"),
            1,
            Points.of("40.00"),
            worth,
            Money.of(new BigDecimal("160.00"), "CNY"));
    return new ReplayView(
        new ReplayId(7),
        version,
        false,
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 3, 31),
        state,
        ReplayPhase.BOOKINGS,
        NOON,
        "STAFF/ben",
        Optional.of(NOON),
        Optional.empty(),
        10,
        2,
        figures);
  }

  private static String show(String language, ReplayView view) {
    List<LevelResult> levels =
        view.isDone() ? List.of(new LevelResult("INDIVIDUAL", "ORDINARY", "SILVER", 1)) : List.of();
    List<RuleResult> rules = view.isDone() ? List.of(LIMITED) : List.of();
    return html(
        language,
        Page.of("laboratory/show")
            .with("view", view)
            .with("rules", rules)
            .with("budgets", rules)
            .with("levels", levels)
            .with("shifts", levels));
  }

  private static String members(String language, List<MemberResult> rows) {
    return html(
        language,
        Page.of("laboratory/members")
            .with("view", view(Optional.of(3), ReplayState.DONE))
            .with("form", Form.blank())
            .with("filters", Choice.of(ReplayFilter.class, "laboratory.filter"))
            .with("rows", rows)
            .with("pager", ONE_PAGE));
  }

  private static String html(String language, Page page) {
    return new Rendering(Portal.Kind.STAFF, Locale.forLanguageTag(language)).html(page);
  }
}
