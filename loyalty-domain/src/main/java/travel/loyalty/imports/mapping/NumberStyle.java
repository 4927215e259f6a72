package travel.loyalty.imports.mapping;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a file writes its numbers.
 *
 * @param decimal sign before the decimals
 * @param grouping sign between groups of three digits; empty if none is allowed
 */
record NumberStyle(String decimal, String grouping) {

  static final NumberStyle PLAIN = new NumberStyle(".", "");

  // 15 digits before the point are more than any amount of money and keep arithmetic cheap.
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,12})?");

  BigDecimal read(String text, String column) {
    String plain = isGrouped(text) ? text.replace(grouping, "") : text;
    String point = decimal.equals(".") ? plain : swapped(plain);
    if (!NUMBER.matcher(point).matches()) {
      throw new BadCell(column, "not-a-number", Map.of("value", text));
    }
    return new BigDecimal(point);
  }

  // A point where the file writes a comma is no number of that file.
  private String swapped(String text) {
    return text.indexOf('.') >= 0 ? "." : text.replace(decimal, ".");
  }

  private boolean isGrouped(String text) {
    if (grouping.isEmpty()) {
      return false;
    }
    String group = Pattern.quote(grouping) + "[0-9]{3}";
    return text.matches("-?[0-9]{1,3}(" + group + ")+(" + Pattern.quote(decimal) + "[0-9]+)?");
  }
}
