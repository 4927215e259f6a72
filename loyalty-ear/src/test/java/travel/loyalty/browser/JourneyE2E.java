package travel.loyalty.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way of a newcomer, from joining to the first points that may be used. */
class JourneyE2E extends BrowserTest {

  private static final Pattern NUMBER = Pattern.compile("\\d{4} \\d{4} \\d{4}");

  @ParameterizedTest(name = "{0}, scripts {1}")
  @CsvSource({"zh-CN, true, 2026-03", "en, true, 2026-05", "en, false, 2026-07"})
  void a_booking_of_a_new_member_becomes_points(String language, boolean scripts, String month)
      throws IOException {
    Words words = Words.in(language);
    Look look = new Look(language, ColorScheme.LIGHT, Look.PHONE);
    try (BrowserContext context = guest(look, scripts)) {
      Page page = context.newPage();
      String number = joins(page, words, month + scripts + "@example.com");
      town.api().moveClock(month + "-02T10:00:00+08:00");
      String paidAt = month + "-01T09:00:00+08:00";
      town.book(number, "J-" + language + scripts, "3680.00", paidAt, month + "-10");
      page.navigate(town.at("/home"));
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("36");
      town.api().moveClock(OffsetDateTime.parse(month + "-17T10:00:00+08:00").toString());
      page.navigate(town.at("/points"));
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("36.00");
    }
  }

  private String joins(Page page, Words words, String email) {
    page.navigate(town.at("/join"));
    page.getByLabel(words.of("join.first.name")).fill("陈 Chen");
    page.getByLabel(words.of("join.first.contact")).fill(email);
    page.getByLabel(words.of("join.first.terms")).check();
    press(page, words.of("join.first.submit"));
    page.getByLabel(words.of("join.code.code")).fill(town.codeFor(page.context(), email));
    page.locator("input[name=password]").fill("correct horse battery staple");
    press(page, words.of("join.code.submit"));
    page.navigate(town.at("/profile"));
    Matcher number = NUMBER.matcher(page.getByRole(AriaRole.MAIN).innerText());
    if (!number.find()) {
      throw new AssertionError("No member number on the profile");
    }
    return number.group().replace(" ", "");
  }

  private static void press(Page page, String label) {
    Page.GetByRoleOptions exactly = new Page.GetByRoleOptions().setName(label).setExact(true);
    page.getByRole(AriaRole.BUTTON, exactly).click();
  }
}
