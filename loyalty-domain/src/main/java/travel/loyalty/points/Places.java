package travel.loyalty.points;

import java.util.ArrayList;
import java.util.List;

/**
 * A hundred places for an {@code in} list, the last value repeated: one statement for the database
 * to prepare, however many values there are.
 */
final class Places {

  static final int COUNT = 100;
  static final String MANY =
      "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

  private Places() {}

  /** The values in chunks, each followed by what else the statement binds. */
  static List<Object[]> chunks(List<?> values, Object... then) {
    List<Object[]> chunks = new ArrayList<>();
    for (int from = 0; from < values.size(); from += COUNT) {
      Object[] chunk = new Object[COUNT + then.length];
      for (int i = 0; i < COUNT; i++) {
        chunk[i] = values.get(Math.min(from + i, values.size() - 1));
      }
      System.arraycopy(then, 0, chunk, COUNT, then.length);
      chunks.add(chunk);
    }
    return chunks;
  }
}
