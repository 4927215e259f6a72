package travel.loyalty.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.thymeleaf.exceptions.TemplateEngineException;
import travel.loyalty.ui.guard.Declined;
import travel.loyalty.ui.text.Languages;
import travel.loyalty.ui.text.Texts;

/**
 * Answers what failed outside a controller: a path that does not exist, a filter that declined, a
 * server that gave up. Nothing of the server's own pages is ever seen.
 */
public final class ErrorServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String trace = Trace.of(request);
    Problem problem = problem(request);
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
      ErrorPage.log(failure, trace, failedPath(request));
    }
    response.setStatus(problem.status());
    response.setCharacterEncoding("UTF-8");
    Portal portal = Portal.of(getServletContext());
    if (portal.isForPrograms(failedPath(request))) {
      response.setContentType("application/problem+json");
      response.getWriter().write(json(problem, request));
    } else {
      response.setContentType("text/html");
      response.getWriter().write(html(problem, request, response));
    }
  }

  // The last resort: if the shell itself cannot be drawn, its words still say what to do.
  private String html(Problem problem, HttpServletRequest request, HttpServletResponse response) {
    String trace = Trace.of(request);
    try {
      Page page = ErrorPage.page(problem, trace);
      return Templates.of(getServletContext()).render(page, request, response);
    } catch (TemplateEngineException e) {
      ErrorPage.log(e, trace, failedPath(request));
      Locale language = Languages.of(request);
      Texts texts = Languages.texts(getServletContext());
      return "<!doctype html><title>"
          + problem.status()
          + "</title><p>"
          + texts.of("refused." + problem.code(), language)
          + "<p>"
          + texts.of("ui.error.incident", language, trace);
    }
  }

  private static Problem problem(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Problem plain = ErrorPage.problem(status == null ? 404 : (Integer) status);
    return Optional.ofNullable(request.getAttribute(Declined.CODE))
        .map(code -> Problem.of(plain.status(), code.toString()))
        .orElse(plain);
  }

  private static String failedPath(HttpServletRequest request) {
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = uri == null ? request.getRequestURI() : uri.toString();
    return path.substring(Math.min(path.length(), request.getContextPath().length()));
  }

  // By hand: the shell has no JSON library, and every value here is ours or escaped.
  private String json(Problem problem, HttpServletRequest request) {
    Locale language = Languages.of(request);
    Texts texts = Languages.texts(getServletContext());
    return "{\"type\":\"urn:loyalty:problem:"
        + problem.code()
        + "\",\"title\":\""
        + escaped(texts.of("refused." + problem.code(), language, problem.arguments()))
        + "\",\"status\":"
        + problem.status()
        + ",\"instance\":\""
        + escaped(request.getContextPath() + failedPath(request))
        + "\",\"trace\":\""
        + Trace.of(request)
        + "\"}";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
