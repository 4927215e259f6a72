package travel.loyalty.ui;

import java.util.List;
import java.util.Map;
import travel.loyalty.ui.form.FieldProblem;

/**
 * Why a request was declined, as the shell shows it; each WAR makes it from the domain's refusals.
 *
 * @param status HTTP status, 400 to 599
 * @param code suffix of the message key {@code refused.<code>}
 * @param arguments named values for that message
 * @param fields what is wrong field by field; empty unless the status is 422
 */
public record Problem(
    int status, String code, Map<String, Object> arguments, List<FieldProblem> fields) {

  public Problem {
    arguments = Map.copyOf(arguments);
    fields = List.copyOf(fields);
  }

  /** Whether somebody else saved the same thing in between. */
  public boolean isOutdated() {
    return code.equals("changed-meanwhile");
  }

  public static Problem of(int status, String code) {
    return new Problem(status, code, Map.of(), List.of());
  }
}
