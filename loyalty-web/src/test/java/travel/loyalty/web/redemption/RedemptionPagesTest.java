package travel.loyalty.web.redemption;

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
  private static final MemberRef ANA =
      new MemberRef(
          new MemberId(9),
          new MemberNumber("886022140935"),
          "Ana",
          MemberClass.INDIVIDUAL,
          MemberState.ACTIVE,
          Locale.ENGLISH);

  private static OwnOrder order(RewardKind kind, RedemptionState state) {
    Reward reward =
        new Reward(
            7,
            "MILL",
            new RewardDetails(
                kind,
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
    Redemption redemption =
        new Redemption(
            4711,
            ANA,
            reward,
            1,
            Points.of("188.00"),
            "GOLD",
            state,
            "To the hotel",
            NOON,
            "MEMBER/9");
    return new OwnOrder(redemption, ToldReward.in("zh-CN", reward));
  }

  private static String html(String language, Page page) {
    return new Rendering(Portal.Kind.MEMBER, Locale.forLanguageTag(language)).html(page);
  }

  @ParameterizedTest
  @EnumSource(RedemptionState.class)
  void an_order_shows_its_history_and_may_be_cancelled_while_it_waits(RedemptionState state) {
    RedemptionStep step =
        new RedemptionStep(state, NOON, "STAFF/ben", "At the shop", Optional.of(Fault.AGENCY));
    for (String language : List.of("en", "zh-CN")) {
      String html =
          html(
              language,
              RedemptionController.page(
                  "redemption/show", order(RewardKind.GIFT, state), List.of(step)));
      assertThat(html)
          .contains("Coffee mill", "4711", "At the shop", "To the hotel")
          .doesNotContain("??", "th:");
      assertThat(html.contains("/redemptions/4711/cancel"))
          .isEqualTo(state == RedemptionState.CONFIRMED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void every_page_of_an_order_is_drawn_for_every_kind(String language) {
    for (RewardKind kind : RewardKind.values()) {
      OwnOrder row = order(kind, RedemptionState.CONFIRMED);
      Page done =
          RedemptionController.page("redemption/done", row, List.of())
              .with("available", Points.of("12.00"));
      assertThat(html(language, done)).contains("4711", "12.00").doesNotContain("??");
      String cancel =
          html(language, RedemptionController.page("redemption/cancel", row, List.of()));
      assertThat(cancel).doesNotContain("??");
      assertThat(cancel.contains("button--danger")).isEqualTo(kind != RewardKind.DONATION);
      Page list =
          RedemptionController.page(Form.blank(), List.of(row))
              .with("narrowed", false)
              .with("pager", new Pager("/redemptions", "", "", true));
      assertThat(html(language, list)).contains("Coffee mill", "csv").doesNotContain("??");
    }
  }
}
