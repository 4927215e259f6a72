package travel.loyalty.portal.signin;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import travel.loyalty.portal.Refusals;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.form.FieldProblem;
import travel.loyalty.ui.form.Form;

/**
 * Answers who was refused with the same page, and tells whoever tried too often how long to wait.
 */
public final class Waiting {

  private static final int TOO_MANY = 429;
  private static final String TOO_MANY_REQUESTS = "too-many-requests";
  private static final String SECONDS = "retryAfterSeconds";

  private Waiting() {}

  /** The same page again: with the time to wait, also for programs, or with what was wrong. */
  public static Response answer(Page page, Form form, Refused refused) {
    if (!refused.code().equals(TOO_MANY_REQUESTS)) {
      form.refuse(Refusals.of(refused));
      return page.invalid();
    }
    form.refuse(problem(refused));
    Response response = page.withStatus(TOO_MANY);
    response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, seconds(refused));
    return response;
  }

  /** What to say on a form; minutes where they are many. */
  static FieldProblem problem(Refused refused) {
    long seconds = seconds(refused);
    return seconds <= 90
        ? new FieldProblem("", "refused.too-many-requests.seconds", Map.of("seconds", seconds))
        : new FieldProblem(
            "", "refused.too-many-requests.minutes", Map.of("minutes", seconds / 60 + 1));
  }

  private static long seconds(Refused refused) {
    return refused.arguments().get(SECONDS) instanceof Number number ? number.longValue() : 60;
  }

  /** A problem of the form as a whole. */
  public static FieldProblem whole(String key) {
    return new FieldProblem("", key, Map.of());
  }
}
