package travel.loyalty.shared;

/**
 * One page of a list, by key: the rows after a position, never an offset.
 *
 * @param after the opaque position the last page ended with; empty for the first page
 * @param limit rows wanted, 1 to 500
 */
public record PageRequest(String after, int limit) {

  public static final int LIMIT_MAX = 500;

  public PageRequest {
    if (limit < 1 || limit > LIMIT_MAX) {
      throw new IllegalArgumentException("limit is 1 to " + LIMIT_MAX + ", not " + limit);
    }
  }

  public static PageRequest first(int limit) {
    return new PageRequest("", limit);
  }

  public boolean isFirst() {
    return after.isEmpty();
  }
}
