package travel.loyalty.servers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import travel.loyalty.browser.Chromium;
import travel.loyalty.browser.Town;
import travel.loyalty.container.ApiCaller;

/** The EAR as built on WildFly 39: what differs most between servers works there too. */
class WildFlyIT {

  private static WildFly server;
  private static Chromium chromium;
  private static Town town;

  @BeforeAll
  static void deploy() throws Exception {
    server = new WildFly().start();
    chromium = new Chromium();
    town = new Town(server.address());
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  @Test
  void a_member_sees_a_booking_on_the_statement_in_chinese() {
    try (BrowserContext ana = chinese(town.anaSignedIn(chromium.browser()))) {
      Page page = ana.newPage();
      page.navigate(town.at("/home"));
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("林安娜");
      page.navigate(town.at("/points"));
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("68.00");
    }
  }

  @Test
  void staff_find_a_member_by_the_chinese_name() {
    try (BrowserContext admin = chinese(town.adminSignedIn(chromium.browser()))) {
      Page page = admin.newPage();
      page.navigate(town.at("/admin/members?q=林安娜"));
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("林**");
    }
  }

  @Test
  void a_wrong_password_lets_nobody_in() {
    try (BrowserContext stranger = chromium.browser().newContext()) {
      Page page = stranger.newPage();
      page.navigate(town.at("/admin/sign-in"));
      page.locator("input[name=login]").fill("admin");
      page.locator("input[name=password]").fill("not the password");
      page.locator("main form button[type=submit]").first().click();
      page.navigate(town.at("/admin/"));
      assertThat(page.url()).contains("/admin/sign-in");
    }
  }

  @Test
  void nobody_enters_the_portal_of_the_others() {
    assertShutOut(town.anaSignedIn(chromium.browser()), "/admin/members");
    assertShutOut(town.adminSignedIn(chromium.browser()), "/profile");
  }

  private static void assertShutOut(String cookies, String path) {
    try (BrowserContext context = chinese(cookies)) {
      Page page = context.newPage();
      page.navigate(town.at(path));
      assertThat(page.url()).contains("/sign-in");
    }
  }

  @Test
  void a_file_with_chinese_text_is_uploaded() throws IOException {
    ApiCaller.Answer answer = town.api().tryImport("新会员.csv", "编号,姓名,类别\r\nM1,王小明,INDIVIDUAL\r\n");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
  }

  private static BrowserContext chinese(String cookies) {
    return chromium
        .browser()
        .newContext(new Browser.NewContextOptions().setLocale("zh-CN").setStorageState(cookies));
  }
}
