package travel.loyalty.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The error pages: what happened, the incident number that is also in the log, a way back. */
final class ErrorPage {

  private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());
  private static final SecureRandom RANDOM = new SecureRandom();
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
    String incident = incident();
    if (problem.status() >= 500) {
      LOG.log(Level.WARNING, "unavailable incident={0} path={1}", path(incident, request));
    }
    return page(problem, incident).withStatus(problem.status());
  }

  /** A bug: the log has all of it, the page only the incident number. */
  static Response of(Throwable failure, HttpServletRequest request) {
    String incident = incident();
    log(failure, incident, request.getRequestURI());
    return page(problem(500), incident).withStatus(500);
  }

  static void log(Throwable failure, String incident, String path) {
    LOG.log(Level.SEVERE, failure, () -> "failed incident=" + incident + " path=" + path);
  }

  static Page page(Problem problem, String incident) {
    return Page.of("ui/error").with("problem", problem).with("incident", incident);
  }

  static String incident() {
    return String.format(Locale.ROOT, "%08X", RANDOM.nextInt());
  }

  private static Object[] path(String incident, HttpServletRequest request) {
    return new Object[] {incident, request.getRequestURI()};
  }
}
