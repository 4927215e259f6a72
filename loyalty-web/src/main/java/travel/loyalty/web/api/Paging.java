package travel.loyalty.web.api;

import java.util.regex.Pattern;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;

/** Reads {@code ?limit} and {@code ?after}. */
final class Paging {

  private static final int LIMIT_DEFAULT = 50;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private Paging() {}

  /**
   * A page of a list whose positions are numbers.
   *
   * @param limit null for 50
   * @param after null for the first page
   * @throws Refused {@code validation} at {@code ?limit} or {@code ?after}
   */
  static PageRequest of(String limit, String after) {
    if (after != null && !NUMBER.matcher(after).matches()) {
      throw Refused.invalid("?after", "unknown");
    }
    return new PageRequest(after == null ? "" : after, limit(limit));
  }

  private static int limit(String limit) {
    if (limit == null) {
      return LIMIT_DEFAULT;
    }
    if (!NUMBER.matcher(limit).matches()
        || Long.parseLong(limit) < 1
        || Long.parseLong(limit) > PageRequest.LIMIT_MAX) {
      throw Refused.invalid(
          "?limit", "out-of-range", java.util.Map.of("least", 1, "most", PageRequest.LIMIT_MAX));
    }
    return Integer.parseInt(limit);
  }
}
