package travel.loyalty.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A member redeems a gift and takes it back, scripts on and off. */
class ShoppingE2E extends BrowserTest {

  private static final Pattern DONE = Pattern.compile("/redemptions/\\d+/done$");

  @ParameterizedTest(name = "{0}, scripts {1}")
  @CsvSource({"zh-CN, true, 折叠伞", "en, false, Folding umbrella"})
  void three_clicks_from_the_home_page_redeem_a_gift_and_the_order_can_be_cancelled(
      String language, boolean scripts, String gift) {
    Words words = Words.in(language);
    Look look = new Look(language, ColorScheme.LIGHT, Look.PHONE);
    try (BrowserContext context = visitor(Pages.Audience.MEMBER, look, scripts)) {
      Page page = context.newPage();
      page.navigate(town.at("/home"));
      link(page, words.of("home.show.redeem")).click();
      tile(page, gift).getByRole(AriaRole.LINK).last().click();
      page.locator("main form button[type=submit]").click();
      assertThat(page).hasURL(DONE);
      assertThat(page.getByRole(AriaRole.MAIN)).containsText(gift);
      link(page, words.of("redemption.done.order")).click();
      page.locator("main a[href$='/cancel']").click();
      page.locator("main form button[type=submit]").click();
      assertThat(page.getByRole(AriaRole.MAIN))
          .containsText(words.of("words.redemption-state.CANCELLED"));
    }
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.MAIN)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator tile(Page page, String reward) {
    return page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(reward));
  }
}
