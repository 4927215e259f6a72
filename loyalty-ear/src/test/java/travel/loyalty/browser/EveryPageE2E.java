package travel.loyalty.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds on every page of the route tables, in both languages and both colour schemes. */
class EveryPageE2E extends BrowserTest {

  private static final int NARROW = 320;
  private static final int BROKEN = 500;

  static Stream<Arguments> everybodyInEveryLook() {
    return Stream.of(Pages.Audience.values())
        .flatMap(who -> Look.all(Look.PHONE).stream().map(look -> Arguments.of(who, look)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everybodyInEveryLook")
  void is_for_everybody_and_fits_the_narrowest_phone(Pages.Audience audience, Look look) {
    List<String> faults = new ArrayList<>();
    try (BrowserContext context = visitor(audience, look)) {
      Page page = context.newPage();
      for (String path : new Pages(town).of(audience, context)) {
        faults(page, path, look).forEach(fault -> faults.add(path + ": " + fault));
      }
    }
    assertThat(faults).isEmpty();
  }

  private List<String> faults(Page page, String path, Look look) {
    Response response = page.navigate(town.at(path));
    if (response.status() >= BROKEN) {
      return List.of("answers " + response.status());
    }
    List<String> faults = new ArrayList<>(Axe.violations(page));
    if (!language(page).equals(look.language())) {
      faults.add("is in " + language(page));
    }
    page.setViewportSize(NARROW, Look.DESK);
    int width = (int) page.evaluate("document.documentElement.scrollWidth");
    if (width > NARROW) {
      faults.add("scrolls sideways: " + width + " px wide");
    }
    page.setViewportSize(look.widthPixels(), Look.DESK);
    return faults;
  }

  private static String language(Page page) {
    return String.valueOf(page.evaluate("document.documentElement.lang"));
  }
}
