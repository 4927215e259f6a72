package travel.loyalty.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.admin.design.DesignSamples;
import travel.loyalty.admin.home.HomeSamples;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Rendering;
import travel.loyalty.ui.form.Form;

class RenderingTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void every_component_is_drawn_in_every_language(String language) {
    Form form = Form.blank().with("name", "<Ana>");
    form.refuse("name", "too-long");
    form.refuse("role", "choice");

    String html = html(language, DesignSamples.page(form));

    assertThat(html)
        .contains("value=\"&lt;Ana&gt;\"", "aria-invalid=\"true\"", "href=\"#f-name\"")
        .doesNotContain("??", "th:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void home_and_help_are_drawn_in_every_language(String language) {
    Page home = Page.of("home/show").with("tasks", HomeSamples.tasks());

    assertThat(html(language, home) + html(language, Page.of("help/show"))).doesNotContain("??");
  }

  private static String html(String language, Page page) {
    return new Rendering(Portal.Kind.STAFF, Locale.forLanguageTag(language)).html(page);
  }
}
