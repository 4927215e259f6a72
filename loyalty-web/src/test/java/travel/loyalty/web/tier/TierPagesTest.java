package travel.loyalty.web.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.tier.Reason;
import travel.loyalty.tier.StepView;
import travel.loyalty.tier.TierView;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Rendering;

class TierPagesTest {

  @ParameterizedTest
  @CsvSource({"en, Silver, Gold, Reached", "zh-CN, 银卡, 金卡, 达到升级条件"})
  void the_page_shows_the_level_what_is_missing_and_what_happened(
      String language, String level, String next, String reason) {
    String html = html(language, TierSamples.SILVER);
    assertThat(html).contains(level, next, reason, "17,654.33", "2026-03-02");
    assertThat(html).doesNotContain("??", "th:");
  }

  @ParameterizedTest
  @CsvSource({"en, Platinum comes back", "zh-CN, 即可恢复铂金"})
  void days_of_grace_say_what_brings_the_level_back(String language, String words) {
    assertThat(html(language, TierSamples.inGrace()))
        .contains(words, "70,000")
        .doesNotContain("??");
  }

  @ParameterizedTest
  @CsvSource({"en, the highest", "zh-CN, 最高等级"})
  void on_the_highest_level_there_is_no_way_up(String language, String words) {
    assertThat(html(language, TierSamples.PLATINUM)).contains(words).doesNotContain("??");
  }

  private static String html(String language, TierView tier) {
    StepView step =
        new StepView(
            1,
            LocalDate.parse("2026-03-02"),
            tier.level().code(),
            Reason.REACHED,
            Qualifying.NOTHING,
            "",
            "SYSTEM/tier.review");
    Page page =
        TierController.page(tier, List.of(step), TierSamples.FORMATS, "CNY")
            .with("pager", new Pager("/tier", "", "", true));
    return new Rendering(Portal.Kind.MEMBER, Locale.forLanguageTag(language)).html(page);
  }
}
