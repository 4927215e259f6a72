package travel.loyalty.imports.table;

import java.util.Map;

/** A file that cannot be read, or not further than this. */
public final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Map<String, Object> arguments;

  public Unreadable(String code) {
    this(code, Map.of());
  }

  /**
   * @param code such as {@code quotes-unbalanced}
   * @param arguments named values for the message, such as {@code line}
   */
  public Unreadable(String code, Map<String, Object> arguments) {
    super(code + " " + arguments, null, false, false);
    this.code = code;
    this.arguments = Map.copyOf(arguments);
  }

  static Unreadable atLine(String code, long line) {
    return new Unreadable(code, Map.of("line", line));
  }

  public String code() {
    return code;
  }

  public Map<String, Object> arguments() {
    return arguments;
  }
}
