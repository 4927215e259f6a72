package travel.loyalty.web.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.points.AllocationView;
import travel.loyalty.portal.ToldReward;
import travel.loyalty.redemption.order.Hindrance;
import travel.loyalty.redemption.order.Offer;
import travel.loyalty.redemption.order.Quote;
import travel.loyalty.redemption.reward.Reward;
import travel.loyalty.redemption.reward.RewardDetails;
import travel.loyalty.redemption.reward.RewardDetails.Window;
import travel.loyalty.redemption.reward.RewardKind;
import travel.loyalty.redemption.reward.RewardLimit;
import travel.loyalty.redemption.reward.RewardState;
import travel.loyalty.redemption.reward.RewardText;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Rendering;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.form.Form;
import travel.loyalty.ui.text.Formats;
import travel.loyalty.ui.text.Texts;

class RewardPagesTest {

  private static final Instant NOON = Instant.parse("2026-05-10T04:00:00Z");
  private static final Points PRICE = Points.of("188.00");
  private static final Reward MILL =
      new Reward(
          7,
          "MILL",
          new RewardDetails(
              RewardKind.GIFT,
              Map.of(
                  "zh-CN", new RewardText("咖啡磨豆机", "手摇", "七天内寄出"),
                  "en", new RewardText("Coffee mill", "By hand", "Sent in a week")),
              Points.of("200.00"),
              Map.of("GOLD", PRICE),
              Optional.of("GOLD"),
              Optional.of(3),
              Optional.of(new RewardLimit(2, RewardLimit.Per.MONTH)),
              new Window(Optional.empty(), Optional.of(LocalDate.parse("2026-12-31")))),
          RewardState.PUBLISHED,
          1,
          NOON,
          "STAFF/chen");

  private static Offer offer(Optional<Hindrance> why) {
    return new Offer(MILL, PRICE, Optional.of(1), Points.of("12.50"), why);
  }

  private static ShownOffer shown(String language, Optional<Hindrance> why) {
    Locale locale = Locale.forLanguageTag(language);
    String name = locale.toString();
    Texts texts =
        Texts.load(
            List.of("words_" + name + ".properties", "reward_" + name + ".properties"),
            RewardPagesTest.class.getClassLoader());
    Say say = new Say(texts, locale, new Formats(locale, ZoneId.of("Asia/Shanghai")));
    return ShownOffer.of(offer(why), ToldReward.in(language, MILL), say);
  }

  private static String html(String language, Page page) {
    return new Rendering(Portal.Kind.MEMBER, Locale.forLanguageTag(language)).html(page);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Coffee mill, 188 points, instead of 200, Missing: 12.5 points, Redeem",
    "zh-CN, 咖啡磨豆机, 188 积分, 原价 200, 还差 12.5 积分, 兑换"
  })
  void the_catalogue_tells_the_own_price_and_what_is_missing(
      String language, String name, String price, String instead, String missing, String redeem) {
    List<ShownOffer> offers =
        List.of(shown(language, Optional.empty()), shown(language, Optional.of(Hindrance.POINTS)));
    Page page =
        RewardController.page(Form.blank(), offers)
            .with("available", PRICE)
            .with("narrowed", false)
            .with("pager", new Pager("/rewards", "", "", true));
    assertThat(html(language, page))
        .contains(name, price, instead, missing, redeem)
        .doesNotContain("??", "th:");
  }

  @ParameterizedTest
  @CsvSource({"en, 0, No rewards yet", "en, 1, No reward fits", "zh-CN, 1, 没有符合条件的礼遇"})
  void an_empty_catalogue_says_why(String language, int narrowed, String text) {
    Page page =
        RewardController.page(Form.blank(), List.of())
            .with("available", PRICE)
            .with("narrowed", narrowed == 1)
            .with("pager", new Pager("/rewards", "", "", true));
    assertThat(html(language, page)).contains(text).doesNotContain("??");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void a_reward_says_for_each_reason_why_it_cannot_be_had(String language) {
    for (Hindrance why : Hindrance.values()) {
      ShownOffer shown = shown(language, Optional.of(why));
      assertThat(html(language, RewardController.page(shown)))
          .contains(shown.why().orElseThrow())
          .doesNotContain("??", "/redeem", "{");
    }
    assertThat(html(language, RewardController.page(shown(language, Optional.empty()))))
        .contains("/rewards/MILL/redeem", "<option");
  }

  @ParameterizedTest
  @CsvSource({"en, Redeem for 188 points", "zh-CN, 使用 188 积分兑换"})
  void the_check_page_shows_the_balance_before_and_after_and_which_lots_pay(
      String language, String submit) {
    AllocationView lot =
        new AllocationView(
            5, new SourceRef("BOOKING", "till/B-1/1@1"), NOON, PRICE, new MemberId(9));
    Quote quote =
        new Quote(
            offer(Optional.empty()), 1, PRICE, Points.of("300"), Points.of("112"), List.of(lot));
    String html =
        html(
            language,
            RewardController.page(Form.blank(), quote, shown(language, Optional.empty())));
    assertThat(html).contains("300.00", "112.00", "B-1", submit).doesNotContain("??", "th:");
    Quote tooMuch =
        new Quote(offer(Optional.empty()), 2, PRICE, PRICE, PRICE.negated(), List.of(lot));
    assertThat(
            html(
                language,
                RewardController.page(Form.blank(), tooMuch, shown(language, Optional.empty()))))
        .doesNotContain("??", submit);
  }
}
