package travel.loyalty.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The error pages: what happened, the number of the request that is also in the log, a way back.
 */
final class ErrorPage {

  private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());
  private static final Map<Integer, String> CODES =
      Map.of(
          400, "malformed",
          401, "not-authenticated",
          403, "not-allowed",
          404, "not-found",
          405, "not-found",
          413, "too-large",
          429, "too-many-requests",
          503, "unavailable");

  private ErrorPage() {}

  /** The problem of a status that comes without a word why. */
  static Problem problem(int status) {
    String fallback = status < 500 ? "malformed" : "failed";
    return Problem.of(status, CODES.getOrDefault(status, fallback));
  }

  /** A refusal that no form could show. */
  static Response of(Problem problem, HttpServletRequest request) {
    String trace = Trace.of(request);
    LOG.log(
        problem.status() >= 500 ? Level.WARNING : Level.INFO,
        () ->
            "refused trace=%s status=%d code=%s path=%s"
                .formatted(
                    trace,
                    problem.status(),
                    problem.code(),
                    LoggedPath.of(request.getRequestURI())));
    return page(problem, trace).withStatus(problem.status());
  }

  /** A bug: the log has all of it, the page only the number. */
  static Response of(Throwable failure, HttpServletRequest request) {
    String trace = Trace.of(request);
    log(failure, trace, request.getRequestURI());
    return page(problem(500), trace).withStatus(500);
  }

  static void log(Throwable failure, String trace, String path) {
    LOG.log(Level.SEVERE, failure, () -> "failed trace=" + trace + " path=" + LoggedPath.of(path));
  }

  static Page page(Problem problem, String trace) {
    return Page.of("ui/error").with("problem", problem).with("incident", trace);
  }
}
