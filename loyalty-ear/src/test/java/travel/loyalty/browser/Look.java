package travel.loyalty.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/**
 * How somebody looks at a page.
 *
 * @param widthPixels 390 is a phone, 1280 a desk
 */
record Look(String language, ColorScheme scheme, int widthPixels) {

  static final int PHONE = 390;
  static final int DESK = 1280;
  private static final int HEIGHT = 900;

  /** Both languages in both schemes. */
  static List<Look> all(int widthPixels) {
    List<Look> looks = new ArrayList<>();
    for (String language : List.of("zh-CN", "en")) {
      looks.add(new Look(language, ColorScheme.LIGHT, widthPixels));
      looks.add(new Look(language, ColorScheme.DARK, widthPixels));
    }
    return looks;
  }

  Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setLocale(language)
        .setColorScheme(scheme)
        .setViewportSize(widthPixels, HEIGHT);
  }

  @Override
  public String toString() {
    return language + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + widthPixels;
  }
}
