package travel.loyalty.shared;

/**
 * An insert of one row as one of many: {@code values (?, ?)} becomes {@code values (?, ?), (?, ?)}.
 * Only so many sizes are used, so that each text is prepared once and kept: a text for every number
 * of rows would cost more to prepare than to run.
 */
final class ManyRows {

  private static final String VALUES = " values (";
  private static final int[] SIZES = {100, 30, 10, 3};

  private final String sql;
  private final int begin;
  private final int end;

  private ManyRows(String sql, int begin, int end) {
    this.sql = sql;
    this.begin = begin;
    this.end = end;
  }

  static boolean fits(String sql) {
    return sql.startsWith("insert into ") && sql.contains(VALUES);
  }

  static ManyRows of(String sql) {
    int begin = sql.indexOf(VALUES) + VALUES.length() - 1;
    int depth = 0;
    int at = begin;
    do {
      depth += sql.charAt(at) == '(' ? 1 : sql.charAt(at) == ')' ? -1 : 0;
      at++;
    } while (depth > 0);
    return new ManyRows(sql, begin, at);
  }

  /** How many of the rows that are left go into the next statement. */
  static int next(int left) {
    for (int size : SIZES) {
      if (left >= size) {
        return size;
      }
    }
    return 1;
  }

  String text(int rows) {
    String row = sql.substring(begin, end);
    return sql.substring(0, begin) + row + (", " + row).repeat(rows - 1) + sql.substring(end);
  }
}
