package travel.loyalty.shared;

import java.util.List;

/**
 * Rows of a list and where the next page begins.
 *
 * @param next position to ask the next page with; empty when this is the last
 */
public record PageOf<T>(List<T> rows, String next) {

  public PageOf {
    rows = List.copyOf(rows);
  }

  public boolean hasNext() {
    return !next.isEmpty();
  }
}
