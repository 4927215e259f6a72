package travel.loyalty.admin.worksheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import travel.loyalty.ui.form.Form;

/**
 * Rows of a form that are objects of a list in the document: {@code anyOf/0/spend}. Rows that are
 * left empty are no objects, so those behind them move up; otherwise faults would be shown at the
 * wrong row.
 */
final class FormRows {

  private static final Pattern CELL = Pattern.compile("(\\w+)/(\\d+)/(\\w+)");

  private FormRows() {}

  static void closeUp(Form form, List<FormField> fields) {
    Map<String, TreeMap<Integer, Map<String, String>>> lists = new LinkedHashMap<>();
    for (FormField field : fields) {
      Matcher cell = CELL.matcher(field.name());
      if (cell.matches()) {
        lists
            .computeIfAbsent(cell.group(1), list -> new TreeMap<>())
            .computeIfAbsent(Integer.valueOf(cell.group(2)), row -> new LinkedHashMap<>())
            .put(cell.group(3), form.text(field.name()));
      }
    }
    lists.forEach((list, rows) -> write(form, list, new ArrayList<>(rows.values())));
  }

  private static void write(Form form, String list, List<Map<String, String>> rows) {
    List<Map<String, String>> filled =
        rows.stream().filter(row -> row.values().stream().anyMatch(v -> !v.isEmpty())).toList();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> moved = i < filled.size() ? filled.get(i) : Map.of();
      for (String cell : rows.get(i).keySet()) {
        form.with(list + "/" + i + "/" + cell, moved.getOrDefault(cell, ""));
      }
    }
  }
}
