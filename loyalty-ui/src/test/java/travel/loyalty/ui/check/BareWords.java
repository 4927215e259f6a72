package travel.loyalty.ui.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attoparser.simple.AbstractSimpleMarkupHandler;

/** Finds words in a template that no language file holds: sample text stands only under th:text. */
final class BareWords extends AbstractSimpleMarkupHandler {

  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Set<String> NAMES = Set.of("CSV", "XLSX", "JSON", "API", "TOTP");
  private static final Set<String> SPOKEN =
      Set.of("aria-label", "alt", "placeholder", "title", "data-label");

  private final Deque<Boolean> replaced = new ArrayDeque<>();
  private final List<String> found = new ArrayList<>();

  List<String> found() {
    return found;
  }

  @Override
  public void handleOpenElement(
      String element, Map<String, String> attributes, int line, int column) {
    Map<String, String> given = attributes == null ? Map.of() : attributes;
    boolean isReplaced =
        given.containsKey("th:text")
            || (given.containsKey("th:replace") && !given.get("th:replace").contains("layout"))
            || given.containsKey("th:insert");
    replaced.push(isReplaced || (!replaced.isEmpty() && replaced.peek()));
    spoken(given);
  }

  @Override
  public void handleCloseElement(String element, int line, int column) {
    if (!replaced.isEmpty()) {
      replaced.pop();
    }
  }

  @Override
  public void handleStandaloneElement(
      String element, Map<String, String> attributes, boolean minimized, int line, int column) {
    spoken(attributes == null ? Map.of() : attributes);
  }

  @Override
  public void handleText(char[] buffer, int offset, int length, int line, int column) {
    String text = new String(buffer, offset, length).strip();
    boolean isSample = !replaced.isEmpty() && replaced.peek();
    if (!isSample && LETTER.matcher(text).find() && !NAMES.contains(text)) {
      found.add("bare words '" + text + "' in line " + line);
    }
  }

  private void spoken(Map<String, String> attributes) {
    attributes.forEach(
        (name, value) -> {
          if (SPOKEN.contains(name) && LETTER.matcher(value).find()) {
            found.add("bare words " + name + "='" + value + "'");
          }
        });
  }
}
