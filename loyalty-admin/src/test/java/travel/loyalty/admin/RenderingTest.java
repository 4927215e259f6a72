package travel.loyalty.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  @CsvSource({
    "name, en, Name: Fill this in",
    "secret, en, Password: Fill this in",
    "day, zh-CN, 日期：此项必填",
    "role, en, Role: Fill this in",
    "radio, zh-CN, 角色：此项必填",
    "check, en, Role: Fill this in",
    "reason, en, Reason: Fill this in",
    "file, en, File: Fill this in",
    "agree, en, I agree: Fill this in",
  })
  void the_summary_names_each_field_that_is_wrong_and_leads_to_it(
      String field, String language, String line) {
    Form form = Form.blank();
    form.refuse(field, "required");

    String html = html(language, DesignSamples.page(form));

    assertThat(html).contains("<li><a href=\"#f-" + field + "\">" + line + "</a></li>");
    assertThat(html).containsOnlyOnce("id=\"f-" + field + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"signin/second-factor", "signin/replace"})
  void both_pages_that_ask_for_the_present_factor_take_its_code(String template) {
    Form form = Form.blank();
    form.refuse("code", "required");

    String html = html("en", Page.of(template).with("form", form));

    assertThat(html)
        .contains("name=\"code\"", "autocomplete=\"one-time-code\"", "Code: Fill this in")
        .contains("method=\"post\"", "name=\"_csrf\"")
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
