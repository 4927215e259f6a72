package travel.loyalty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Rendering;
import travel.loyalty.web.home.HomeSamples;

class RenderingTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void the_landing_page_tells_the_programme_in_every_language(String language) {
    String html = html(language, HomeSamples.landing());

    assertThat(html).contains("¥100.00", "24").doesNotContain("??", "th:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void the_home_page_of_a_member_and_of_a_newcomer_is_drawn(String language) {
    assertThat(html(language, HomeSamples.member()))
        .contains("18,640", "8860 2214 0935", "chart__bar--soon")
        .doesNotContain("??", "th:");
    assertThat(html(language, HomeSamples.newcomer()))
        .contains("checklist")
        .doesNotContain("??", "notice");
  }

  private static String html(String language, Page page) {
    return new Rendering(Portal.Kind.MEMBER, Locale.forLanguageTag(language)).html(page);
  }
}
