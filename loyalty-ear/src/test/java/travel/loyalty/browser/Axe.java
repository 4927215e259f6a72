package travel.loyalty.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Deque's axe, run in the page. */
final class Axe {

  private static final String SOURCE = source();
  private static final String RUN =
      """
      async () => {
        const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const result = await axe.run(document, {runOnly: rules});
        return result.violations.flatMap(violation => violation.nodes.map(
            node => violation.id + ' ' + node.target.join(' ') + ' ' + node.failureSummary));
      }
      """;

  private Axe() {}

  private static String source() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong for people who see, hear or move otherwise; one line each. */
  static List<String> violations(Page page) {
    page.evaluate(SOURCE);
    return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
  }
}
