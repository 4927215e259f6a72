package travel.loyalty.ui.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import travel.loyalty.ui.Trace;

/** Gives every request its number. The subclass tells the domain. */
public abstract class TraceFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /**
   * Tells the domain which request this thread answers.
   *
   * @return to be run at the end
   */
  protected abstract Runnable begin(String trace);

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    String trace = Trace.of(request);
    response.setHeader(Trace.HEADER, trace);
    Runnable end = begin(trace);
    try {
      next.doFilter(request, response);
    } finally {
      end.run();
    }
  }
}
