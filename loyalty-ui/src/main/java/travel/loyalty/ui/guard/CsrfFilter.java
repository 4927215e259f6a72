package travel.loyalty.ui.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.form.Csrf;

/**
 * Refuses a form that is not ours. The API is exempt: it is entered by a key in a header, which no
 * foreign page can make a browser send.
 */
public final class CsrfFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Set<String> READING = Set.of("GET", "HEAD");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    boolean exempt =
        READING.contains(request.getMethod())
            || Portal.of(request.getServletContext()).isForPrograms(Guard.path(request));
    if (exempt || Csrf.matches(request)) {
      next.doFilter(request, response);
      return;
    }
    request.setAttribute(Declined.CODE, "form-expired");
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }
}
