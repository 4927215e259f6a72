package travel.loyalty.ui.export;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A list that left the house as a file, as the trail keeps it.
 *
 * @param list its name
 * @param format {@code csv} or {@code xlsx}
 * @param filter what it was narrowed by; of what may name a person only that it was there
 * @param rows how many left, which may be fewer than there are if the reader went away
 */
public record Exported(String list, String format, Map<String, String> filter, long rows) {

  // Chosen from lists that we offer; all else is typed, and may be a name or a number.
  private static final Set<String> CHOSEN =
      Set.of("state", "status", "type", "outcome", "unclaimed", "from", "to", "until");
  private static final String TYPED = "*";

  public Exported {
    filter = Map.copyOf(filter);
  }

  /** The filter in one line, by the names in the address: {@code q=*, state=OPEN}. */
  public String narrowed() {
    return new TreeMap<>(filter)
        .entrySet().stream()
            .map(choice -> choice.getKey() + "=" + choice.getValue())
            .collect(Collectors.joining(", "));
  }

  /** What a request narrows its list by. */
  static Map<String, String> filter(HttpServletRequest request) {
    Map<String, String> filter = new TreeMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!values[0].isBlank()) {
                filter.put(name, CHOSEN.contains(name) ? values[0] : TYPED);
              }
            });
    return filter;
  }
}
