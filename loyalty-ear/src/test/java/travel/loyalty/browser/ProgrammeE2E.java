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

/** The way of a new version: written by forms, seen in its effect, approved by somebody else. */
class ProgrammeE2E extends BrowserTest {

  private static final Look DESK = new Look("en", ColorScheme.LIGHT, Look.DESK);
  private static final String MINIMUM = "input[name=minRedemptionSpend]";
  private static final String SAVE = "form.sheet button[type=submit]";
  private final Words words = Words.in("en");

  @ParameterizedTest(name = "scripts {0}, from {1}")
  @CsvSource({"true, 2031-01-01", "false, 2032-01-01"})
  void a_version_is_written_by_forms_and_approved_by_somebody_else(boolean scripts, String from) {
    try (BrowserContext writer = visitor(Pages.Audience.STAFF, DESK, scripts);
        BrowserContext approver = guest(DESK, scripts)) {
      Page page = writer.newPage();
      page.navigate(town.at("/admin/worksheets"));
      press(page, "worksheet.list.start");
      assertThat(page).hasURL(Pattern.compile("/worksheets/\\d+$"));
      String sheet = page.url();
      twoChangeTheSame(writer, sheet, from);
      String version = becomesDraft(page, sheet);
      isSimulated(page, version);
      assertThat(page.getByText(words.of("programme.show.own"))).isVisible();
      assertThat(button(page, "programme.show.approve")).hasCount(0);
      isApproved(town.staffSignedIn(approver, "manager"), version);
    }
  }

  // The second sees what the first made of it, keeps what he typed, and may save it after all.
  private void twoChangeTheSame(BrowserContext writer, String sheet, String from) {
    try (Page first = writer.newPage();
        Page second = writer.newPage()) {
      first.navigate(sheet + "/general");
      second.navigate(sheet + "/general");
      changes(first, from, "much");
      assertThat(first.locator(MINIMUM)).hasAttribute("aria-invalid", "true");
      assertThat(first.locator(MINIMUM)).hasValue("much");
      changes(first, from, "50.00");
      assertThat(first.getByText(words.of("worksheet.saved"))).isVisible();
      changes(second, from, "80.00");
      assertThat(second.getByRole(AriaRole.MAIN)).containsText("50.00");
      assertThat(second.locator(MINIMUM)).hasValue("80.00");
      second.locator(SAVE).click();
      assertThat(second.getByText(words.of("worksheet.saved"))).isVisible();
    }
  }

  private static void changes(Page page, String validFrom, String minimum) {
    page.locator("input[name=validFrom]").fill(validFrom);
    page.locator(MINIMUM).fill(minimum);
    page.locator(SAVE).click();
  }

  private String becomesDraft(Page page, String sheet) {
    page.navigate(sheet);
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("80.00");
    press(page, "worksheet.show.submit");
    assertThat(page).hasURL(Pattern.compile("/programme/\\d+$"));
    return page.url();
  }

  private void isSimulated(Page page, String version) {
    press(page, "programme.show.simulate");
    assertThat(page).hasURL(Pattern.compile("/laboratory/\\d+$"));
    page.waitForCondition(
        () -> {
          page.navigate(version);
          return page.getByText(words.of("programme.effect.title")).count() > 0;
        });
  }

  private void isApproved(Page page, String version) {
    page.navigate(version);
    press(page, "programme.show.approve");
    assertThat(page.getByText(words.of("programme.state.SCHEDULED")).first()).isVisible();
  }

  private void press(Page page, String key) {
    button(page, key).click();
  }

  private Locator button(Page page, String key) {
    Page.GetByRoleOptions exactly =
        new Page.GetByRoleOptions().setName(words.of(key)).setExact(true);
    return page.getByRole(AriaRole.BUTTON, exactly);
  }
}
