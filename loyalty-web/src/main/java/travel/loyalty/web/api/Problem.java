package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import travel.loyalty.shared.Refused.FieldError;

/**
 * What went wrong with a request, before it is put into words.
 *
 * @param code the last part of the problem's type
 * @param instance where it occurred: the path
 * @param extension members of the problem that say more, for a program to read
 * @param headers of the answer besides
 */
record Problem(
    int status,
    String code,
    String instance,
    Map<String, Object> arguments,
    List<FieldError> errors,
    Map<String, JsonNode> extension,
    Map<String, String> headers) {

  private static final int RETRY_SOON_SECONDS = 1;
  private static final int RETRY_LATER_SECONDS = 5;

  Problem {
    arguments = Map.copyOf(arguments);
    errors = List.copyOf(errors);
    extension = Map.copyOf(extension);
    headers = Map.copyOf(headers);
  }

  static Problem of(String code, String instance) {
    return new Problem(
        ProblemStatus.of(code),
        code,
        instance,
        Map.of(),
        List.of(),
        Map.of(),
        retryAfter(ProblemStatus.of(code), code));
  }

  private static Map<String, String> retryAfter(int status, String code) {
    if (code.equals("in-progress")) {
      return Map.of("Retry-After", Integer.toString(RETRY_SOON_SECONDS));
    }
    boolean overloaded = status == 429 || status == 503;
    return overloaded ? Map.of("Retry-After", Integer.toString(RETRY_LATER_SECONDS)) : Map.of();
  }

  Problem with(Map<String, Object> more) {
    return new Problem(status, code, instance, more, errors, extension, headers);
  }

  Problem withErrors(List<FieldError> found) {
    return new Problem(status, code, instance, arguments, found, extension, headers);
  }

  Problem withExtension(Map<String, JsonNode> members) {
    return new Problem(status, code, instance, arguments, errors, members, headers);
  }

  Problem withHeader(String name, String value) {
    return new Problem(status, code, instance, arguments, errors, extension, Map.of(name, value));
  }

  /** Writes the members that stand in every problem, in the order of the RFC. */
  void describe(ObjectNode node, String title, String detail) {
    node.put("type", "urn:loyalty:problem:" + code)
        .put("title", title)
        .put("status", status)
        .put("detail", detail)
        .put("instance", instance);
  }
}
