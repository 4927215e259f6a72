package travel.loyalty.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts add to the desk, and that it works without them. */
class DeskE2E extends BrowserTest {

  private static final String ANAS_NUMBER = "the beginning of her number";
  private static final Look DESK = new Look("en", ColorScheme.LIGHT, Look.DESK);

  @ParameterizedTest
  @ValueSource(strings = {"林安", "anna", "linanna", ANAS_NUMBER})
  void a_member_is_suggested_while_typing_and_opened_by_the_keyboard(String typed) {
    try (BrowserContext context = visitor(Pages.Audience.STAFF, DESK)) {
      Page page = context.newPage();
      page.navigate(town.at("/admin/members"));
      Locator box = page.locator("input[name=q]");
      assertThat(box).hasRole(AriaRole.COMBOBOX);
      box.pressSequentially(typed.equals(ANAS_NUMBER) ? town.anaNumber().substring(0, 6) : typed);
      Locator list = page.getByRole(AriaRole.LISTBOX);
      assertThat(list).isVisible();
      assertThat(box).hasAttribute("aria-expanded", "true");
      box.press("Escape");
      assertThat(list).isHidden();
      box.press("End");
      box.pressSequentially(" ");
      assertThat(list).isVisible();
      org.assertj.core.api.Assertions.assertThat(Axe.violations(page)).isEmpty();
      box.press("ArrowDown");
      Locator first = page.getByRole(AriaRole.OPTION).first();
      assertThat(first).hasAttribute("aria-selected", "true");
      assertThat(box).hasAttribute("aria-activedescendant", first.getAttribute("id"));
      box.press("Enter");
      assertThat(page).hasURL(Pattern.compile("/admin/members/\\d{12}$"));
    }
  }

  @ParameterizedTest(name = "scripts {0}")
  @ValueSource(booleans = {true, false})
  void a_booking_by_hand_gets_as_many_lines_as_it_needs(boolean scripts) {
    try (BrowserContext context = staff(scripts)) {
      Page page = context.newPage();
      page.navigate(town.at("/admin/bookings/new"));
      Locator reference = page.locator("input[name=reference]");
      reference.fill("H-" + scripts);
      for (int lines = 1; lines <= 4; lines++) {
        assertThat(page.locator("[data-line]")).hasCount(lines);
        page.locator("[data-more]").click();
      }
      assertThat(page.locator("[data-line]")).hasCount(5);
      assertThat(reference).hasValue("H-" + scripts);
      page.locator("input[name='bookedAt']").fill("2026-03-01");
      for (int line = 0; line < 4; line++) {
        page.locator("select[name='lines/" + line + "/type']").selectOption("GROUP_TOUR");
        page.locator("select[name='lines/" + line + "/market']").selectOption("DOMESTIC");
        page.locator("input[name='lines/" + line + "/amount']").fill("100.00");
      }
      reference.press("Enter");
      assertThat(page).hasURL(Pattern.compile("/admin/bookings/new/check$"));
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("4.00");
    }
  }

  private BrowserContext staff(boolean scripts) {
    return visitor(Pages.Audience.STAFF, DESK, scripts);
  }
}
