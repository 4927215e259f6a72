package travel.loyalty.admin.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.portal.ToldReward;
import travel.loyalty.redemption.reward.Reward;
import travel.loyalty.redemption.reward.RewardDetails;
import travel.loyalty.redemption.reward.RewardKind;
import travel.loyalty.redemption.reward.RewardLimit;
import travel.loyalty.redemption.reward.RewardState;
import travel.loyalty.redemption.reward.RewardText;
import travel.loyalty.shared.Points;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Problem;
import travel.loyalty.ui.Rendering;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

class RewardPagesTest {

  private static final List<Choice> LEVELS = List.of(Choice.named("GOLD", "Gold"));
  private static final Reward MILL =
      new Reward(
          7,
          "MILL",
          new RewardDetails(
              RewardKind.GIFT,
              Map.of("en", new RewardText("Coffee mill", "By hand", "Sent in a week")),
              Points.of("200.00"),
              Map.of("GOLD", Points.of("188.00")),
              Optional.of("GOLD"),
              Optional.of(3),
              Optional.of(new RewardLimit(2, RewardLimit.Per.MONTH)),
              RewardDetails.Window.ALWAYS),
          RewardState.PUBLISHED,
          4,
          Instant.parse("2026-05-10T04:00:00Z"),
          "STAFF/chen");

  private static Page edit(Form form) {
    return Editor.page("reward/edit", form, LEVELS)
        .with("reward", MILL)
        .with("told", ToldReward.in("zh-CN", MILL));
  }

  private static String html(String language, Page page) {
    return new Rendering(Portal.Kind.STAFF, Locale.forLanguageTag(language)).html(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void the_editor_shows_both_languages_and_what_may_be_done(String language) {
    assertThat(html(language, edit(RewardForm.of(MILL))))
        .contains("Coffee mill", "name.zh-CN", "name.en", "price.GOLD", "188.00", "seenStock")
        .contains("value=\"DRAFT\"", "value=\"ARCHIVED\"", "notice--warn")
        .doesNotContain("value=\"PUBLISHED\"", "??", "th:");
    assertThat(html(language, Editor.page("reward/new", Form.blank(), LEVELS)))
        .contains("name=\"code\"", "name=\"kind\"")
        .doesNotContain("??", "th:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void what_somebody_else_saved_stands_beside_what_was_typed(String language) {
    Form typed = RewardForm.of(MILL).with("price", "210.00").with("version", 3).with("stock", 9);
    typed.refuse(
        Problem.of(409, "changed-meanwhile"), () -> RewardForm.conflict(MILL, typed, LEVELS));
    assertThat(typed.text("version")).isEqualTo("4");
    assertThat(html(language, edit(typed))).contains("210.00", "200.00").doesNotContain("??");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void the_list_marks_what_is_not_translated(String language) {
    Page page =
        RewardListController.page(Form.blank(), List.of(ToldReward.in(language, MILL)))
            .with("narrowed", false)
            .with("pager", new Pager("/rewards", "", "", true));
    assertThat(html(language, page)).contains("MILL", "tag--warn", "csv").doesNotContain("??");
    Page none =
        RewardListController.page(Form.blank(), List.of())
            .with("narrowed", true)
            .with("pager", new Pager("/rewards", "", "", true));
    assertThat(html(language, none)).doesNotContain("??", "<table");
  }

  @Test
  void a_reward_is_what_its_form_says() {
    Form form = RewardForm.of(MILL);
    assertThat(RewardForm.details(form, LEVELS, () -> RewardKind.GIFT)).isEqualTo(MILL.details());
    assertThat(form.isValid()).isTrue();
    Form wrong = Form.blank().with("price", "ten").with("stock", "1.5").with("shownFrom", "soon");
    RewardForm.details(wrong, LEVELS, () -> RewardKind.GIFT);
    assertThat(wrong.problems())
        .extracting(problem -> problem.field() + " " + problem.key())
        .containsExactlyInAnyOrder(
            "price field.decimal", "stock field.integer", "shownFrom field.date");
  }
}
