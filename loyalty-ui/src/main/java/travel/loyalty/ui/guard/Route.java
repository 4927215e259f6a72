package travel.loyalty.ui.guard;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of a WAR's route table: who may call what.
 *
 * @param method {@code GET} or {@code POST} and so on; HEAD goes with GET
 * @param path as in {@code @Path}, from the portal's root: {@code /members/{number}}
 * @param groups any of them suffices; empty lets everybody in
 */
public record Route(String method, String path, Set<String> groups) {

  public Route {
    groups = Set.copyOf(groups);
  }

  public boolean isOpen() {
    return groups.isEmpty();
  }

  // Pattern.quote survives the braces: each variable is one segment, {rest: .+} any number.
  Pattern pattern() {
    StringBuilder regex = new StringBuilder();
    for (String segment : path.substring(1).split("/", -1)) {
      regex.append('/').append(segment(segment));
    }
    return Pattern.compile(regex.toString());
  }

  private static String segment(String segment) {
    int open = segment.indexOf('{');
    if (open < 0) {
      return Pattern.quote(segment);
    }
    int close = segment.indexOf('}', open);
    String variable = segment.substring(open, close).contains(".+") ? ".+" : "[^/]+";
    return Pattern.quote(segment.substring(0, open))
        + variable
        + segment(segment.substring(close + 1));
  }
}
