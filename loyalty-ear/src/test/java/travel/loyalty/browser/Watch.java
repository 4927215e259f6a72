package travel.loyalty.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down every error of the console: a broken security policy is one of them. */
final class Watch {

  private final List<String> errors = new CopyOnWriteArrayList<>();

  static Watch over(BrowserContext context) {
    Watch watch = new Watch();
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            watch.errors.add(message.page().url() + ": " + message.text());
          }
        });
    context.onWebError(error -> watch.errors.add(error.page().url() + ": " + error.error()));
    return watch;
  }

  void assertSilent() {
    assertThat(errors).as("errors in the browser's console").isEmpty();
  }
}
