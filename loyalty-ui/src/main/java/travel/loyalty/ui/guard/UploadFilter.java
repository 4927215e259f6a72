package travel.loyalty.ui.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.form.Multipart;

/**
 * Reads the files that come with a form before anybody asks for its fields, and removes them once
 * the request is answered. The API reads its own.
 */
public final class UploadFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String MEGABYTES_MAX = "megabytes-max";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    boolean ownReader = Portal.of(request.getServletContext()).isForPrograms(Guard.path(request));
    if (ownReader || !Multipart.isIn(request)) {
      next.doFilter(request, response);
      return;
    }
    try (Multipart form = Multipart.read(request, bytesMax())) {
      form.bind(request);
      next.doFilter(request, response);
    } catch (Multipart.TooLarge e) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } catch (Multipart.Malformed e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private long bytesMax() {
    return Long.parseLong(getInitParameter(MEGABYTES_MAX)) << 20;
  }
}
