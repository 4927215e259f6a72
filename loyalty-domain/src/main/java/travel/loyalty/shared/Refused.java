package travel.loyalty.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Map;

/**
 * Something a user can cause and that the system declines: it rolls back and becomes an error
 * summary on a page or a 4xx problem of the API. The code is one of {@code spec} section "Manners"
 * of docs/api.md, or a feature's own in the form {@code feature.reason}.
 */
@ApplicationException(rollback = true, inherited = true)
public class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Map<String, Object> arguments;
  private final transient List<FieldError> errors;

  /**
   * One field that is wrong.
   *
   * @param pointer JSON pointer into the body, for example {@code /lines/0/amount}; on a form it is
   *     {@code /fieldName}
   * @param code message key suffix, for example {@code required}, {@code too-many-decimals}
   * @param arguments named values for the message
   */
  public record FieldError(String pointer, String code, Map<String, Object> arguments) {
    public FieldError(String pointer, String code) {
      this(pointer, code, Map.of());
    }
  }

  public Refused(String code) {
    this(code, Map.of(), List.of());
  }

  /**
   * @param arguments named values for the message, for example {@code available -> 12.00}
   */
  public Refused(String code, Map<String, Object> arguments) {
    this(code, arguments, List.of());
  }

  /**
   * @param errors the places of the input that it is about
   */
  public Refused(String code, Map<String, Object> arguments, List<FieldError> errors) {
    super(code + " " + arguments + " " + errors, null, false, false);
    this.code = code;
    this.arguments = Map.copyOf(arguments);
    this.errors = List.copyOf(errors);
  }

  /** Code {@code validation}: the input is wrong, field by field. */
  public static Refused invalid(List<FieldError> errors) {
    return new Refused("validation", Map.of(), errors);
  }

  public static Refused invalid(String pointer, String code) {
    return invalid(List.of(new FieldError(pointer, code)));
  }

  public static Refused invalid(String pointer, String code, Map<String, Object> arguments) {
    return invalid(List.of(new FieldError(pointer, code, arguments)));
  }

  public String code() {
    return code;
  }

  public Map<String, Object> arguments() {
    return arguments;
  }

  public List<FieldError> errors() {
    return errors;
  }
}
