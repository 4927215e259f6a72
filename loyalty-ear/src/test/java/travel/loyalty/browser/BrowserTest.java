package travel.loyalty.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A test with a browser; afterwards the console must have been silent. */
abstract class BrowserTest {

  private static Chromium chromium;

  protected Town town;
  private Watch watch;

  @BeforeAll
  static void open_the_browser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close_the_browser() {
    chromium.close();
  }

  @BeforeEach
  void enter_the_town() {
    town = Town.running();
  }

  @AfterEach
  void nothing_was_wrong_in_the_console() {
    if (watch != null) {
      watch.assertSilent();
    }
  }

  /** Somebody who is not signed in. */
  protected BrowserContext guest(Look look) {
    return guest(look, true);
  }

  /** Somebody who is not signed in, and whose browser may run no scripts. */
  protected BrowserContext guest(Look look, boolean scripts) {
    return watched(chromium.browser().newContext(look.options().setJavaScriptEnabled(scripts)));
  }

  /** Somebody of that audience, signed in where it needs it. */
  protected BrowserContext visitor(Pages.Audience audience, Look look) {
    return visitor(audience, look, true);
  }

  /** The same, whose browser may run no scripts. */
  protected BrowserContext visitor(Pages.Audience audience, Look look, boolean scripts) {
    return switch (audience) {
      case GUEST -> guest(look, scripts);
      case MEMBER -> signedIn(town.anaSignedIn(chromium.browser()), look, scripts);
      case STAFF -> signedIn(town.adminSignedIn(chromium.browser()), look, scripts);
    };
  }

  // The language of the account would win over the browser's: the visitor has switched.
  private BrowserContext signedIn(String cookies, Look look, boolean scripts) {
    BrowserContext context =
        chromium
            .browser()
            .newContext(look.options().setStorageState(cookies).setJavaScriptEnabled(scripts));
    for (String portal : List.of("/", "/admin/")) {
      String address = town.at(portal);
      context.addCookies(List.of(new Cookie("loyalty-lang", look.language()).setUrl(address)));
    }
    return watched(context);
  }

  private BrowserContext watched(BrowserContext context) {
    watch = Watch.over(context);
    return context;
  }
}
