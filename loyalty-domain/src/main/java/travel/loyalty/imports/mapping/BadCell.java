package travel.loyalty.imports.mapping;

import java.util.Map;

/** A cell that does not say what the mapping wants of it. */
final class BadCell extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String column;
  private final String code;
  private final transient Map<String, Object> arguments;

  BadCell(String column, String code) {
    this(column, code, Map.of());
  }

  BadCell(String column, String code, Map<String, Object> arguments) {
    super(column + " " + code, null, false, false);
    this.column = column;
    this.code = code;
    this.arguments = arguments;
  }

  String column() {
    return column;
  }

  String code() {
    return code;
  }

  Map<String, Object> arguments() {
    return arguments;
  }
}
