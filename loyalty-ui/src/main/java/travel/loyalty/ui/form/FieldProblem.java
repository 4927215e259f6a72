package travel.loyalty.ui.form;

import java.util.Map;

/**
 * One field of a form that is wrong.
 *
 * @param field name of the input; empty for the form as a whole
 * @param key message key that says why, {@code field.<code>} or a feature's own
 * @param arguments named values for the message
 */
public record FieldProblem(String field, String key, Map<String, Object> arguments) {

  public FieldProblem {
    arguments = Map.copyOf(arguments);
  }

  /** The shared message {@code field.<code>}. */
  public static FieldProblem of(String field, String code) {
    return new FieldProblem(field, "field." + code, Map.of());
  }

  /** Where the link of the error summary leads. */
  public String anchor() {
    return field.isEmpty() ? "main" : "f-" + field.replaceAll("[^A-Za-z0-9_-]", "-");
  }
}
