package travel.loyalty.web.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.programme.tiers.Benefit;
import travel.loyalty.programme.tiers.Benefit.Share;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.programme.tiers.Recurrence;
import travel.loyalty.tier.benefit.Entitlement;
import travel.loyalty.tier.benefit.Entitlement.Hindrance;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Rendering;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.text.Formats;
import travel.loyalty.ui.text.Texts;
import travel.loyalty.web.tier.TierSamples;

class BenefitPagesTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-06-04");
  private static final Days YEAR = Benefit.Per.YEAR.around(TODAY, Optional.empty());
  private static final Benefit LOUNGE =
      new Benefit(
          "LOUNGE",
          Benefit.Kind.SERVICE,
          Map.of("zh-CN", "机场贵宾厅", "en", "Airport lounge"),
          Map.of("zh-CN", "可携一位同行人", "en", "With a guest"),
          List.of(
              new Share("SILVER", Optional.of(2)),
              new Share("GOLD", Optional.of(4)),
              new Share("PLATINUM", Optional.empty())),
          true,
          Optional.of(Benefit.Per.YEAR),
          Optional.empty());
  private static final Benefit FRIDAY =
      new Benefit(
          "FRIDAY",
          Benefit.Kind.DISCOUNT,
          Map.of("zh-CN", "周五特惠", "en", "Friday offer"),
          Map.of(),
          List.of(new Share("SILVER", Optional.empty())),
          true,
          Optional.empty(),
          Optional.of(new Recurrence.Weekly(Set.of(DayOfWeek.FRIDAY))));

  private static Entitlement lounge(int used) {
    Optional<Hindrance> why = used < 2 ? Optional.empty() : Optional.of(Hindrance.USED_UP);
    Optional<LocalDate> next = used < 2 ? Optional.of(TODAY) : Optional.empty();
    return new Entitlement(LOUNGE, Optional.of(2), Optional.of(YEAR), used, next, why);
  }

  private static Entitlement friday() {
    return new Entitlement(
        FRIDAY,
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.of(LocalDate.parse("2026-06-05")),
        Optional.of(Hindrance.DAY));
  }

  private static String html(String language, List<Entitlement> entitlements) {
    Locale locale = Locale.forLanguageTag(language);
    String name = locale.toString().replace('-', '_');
    Texts texts =
        Texts.load(
            List.of("words_" + name + ".properties", "ui_" + name + ".properties"),
            BenefitPagesTest.class.getClassLoader());
    Say say = new Say(texts, locale, new Formats(locale, ZoneId.of("Asia/Shanghai")));
    Page page =
        BenefitController.page(TierSamples.SILVER, entitlements, say)
            .with("uses", List.of())
            .with("pager", new Pager("/benefits", "", "", true));
    return new Rendering(Portal.Kind.MEMBER, locale).html(page);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Airport lounge, 1 of 2 left, Ready to use, Every Friday, Silver (yours), Without limit",
    "zh-CN, 机场贵宾厅, 剩余 1 次（共 2 次）, 今日可用, 每周五, 银卡（我的）, 不限次数"
  })
  void the_page_shows_what_is_left_the_next_day_and_what_each_level_has(
      String language,
      String name,
      String left,
      String now,
      String days,
      String own,
      String unlimited) {
    String html = html(language, List.of(lounge(1), friday()));
    assertThat(html).contains(name, left, now, days, own, unlimited);
    assertThat(html).doesNotContain("??", "th:");
  }

  @ParameterizedTest
  @CsvSource({"en, Used up, No further day", "zh-CN, 已用完, 暂无下次可用日"})
  void what_is_used_up_says_so_and_promises_nothing(String language, String usedUp, String noNext) {
    assertThat(html(language, List.of(lounge(2)))).contains(usedUp, noNext).doesNotContain("??");
  }

  @Test
  void a_programme_without_benefits_says_that_there_are_none() {
    assertThat(html("en", List.of())).contains("No benefits yet").doesNotContain("??", "<table");
  }
}
