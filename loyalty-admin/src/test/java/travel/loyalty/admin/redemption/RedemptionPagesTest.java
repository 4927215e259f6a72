package travel.loyalty.admin.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.member.MemberClass;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.MemberState;
import travel.loyalty.points.Reversal.Fault;
import travel.loyalty.portal.ToldReward;
import travel.loyalty.redemption.order.Redemption;
import travel.loyalty.redemption.order.RedemptionState;
import travel.loyalty.redemption.order.RedemptionStep;
import travel.loyalty.redemption.reward.Reward;
import travel.loyalty.redemption.reward.RewardDetails;
import travel.loyalty.redemption.reward.RewardKind;
import travel.loyalty.redemption.reward.RewardState;
import travel.loyalty.redemption.reward.RewardText;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Rendering;
import travel.loyalty.ui.form.Form;

class RedemptionPagesTest {

  private static final Instant NOON = Instant.parse("2026-05-10T04:00:00Z");

  private static OrderRow row(RedemptionState state) {
    Reward reward =
        new Reward(
            7,
            "MILL",
            new RewardDetails(
                RewardKind.GIFT,
                Map.of("en", new RewardText("Coffee mill", "", "")),
                Points.of("188.00"),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                RewardDetails.Window.ALWAYS),
            RewardState.PUBLISHED,
            0,
            NOON,
            "STAFF/chen");
    MemberRef ana =
        new MemberRef(
            new MemberId(9),
            new MemberNumber("886022140935"),
            "Ana",
            MemberClass.INDIVIDUAL,
            MemberState.ACTIVE,
            Locale.ENGLISH);
    Redemption order =
        new Redemption(
            4711, ana, reward, 1, Points.of("188.00"), "GOLD", state, "Hotel", NOON, "MEMBER/9");
    return new OrderRow(order, ToldReward.in("en", reward));
  }

  private static String html(String language, Page page) {
    return new Rendering(Portal.Kind.STAFF, Locale.forLanguageTag(language)).html(page);
  }

  @ParameterizedTest
  @EnumSource(RedemptionState.class)
  void an_order_offers_what_its_state_allows(RedemptionState state) {
    RedemptionStep step =
        new RedemptionStep(state, NOON, "STAFF/ben", "At the shop", Optional.of(Fault.MEMBER));
    for (String language : List.of("en", "zh-CN")) {
      String html =
          html(
              language,
              RedemptionController.page(
                  "redemption/show", row(state), Form.blank(), List.of(step), true));
      assertThat(html).contains("4711", "At the shop", "A***").doesNotContain("??", "th:");
      assertThat(html.contains("/fulfil")).isEqualTo(state == RedemptionState.CONFIRMED);
      assertThat(html.contains("/redemptions/4711/cancel")).isEqualTo(state.isStanding());
      String cancel =
          html(
              language,
              RedemptionController.page(
                  "redemption/cancel", row(state), Form.blank(), List.of(), true));
      assertThat(cancel).doesNotContain("??", "th:");
      assertThat(cancel.contains("name=\"fault\"")).isEqualTo(state.isStanding());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void the_list_hides_names_and_offers_its_files(String language) {
    Page page =
        RedemptionListController.page(Form.blank(), List.of(row(RedemptionState.FULFILLED)))
            .with("narrowed", false)
            .with("pager", new Pager("/redemptions", "", "", true));
    assertThat(html(language, page))
        .contains("A***", "8860 2214 0935", "csv")
        .doesNotContain("??", "th:");
  }
}
