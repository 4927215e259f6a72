package travel.loyalty.ui.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import travel.loyalty.ui.Portal;

/**
 * Puts the security headers on every response, errors included. Responses are not stored by anyone
 * unless a servlet says otherwise, as the assets do.
 */
public final class SecurityHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";
  private static final String YEAR = "max-age=31536000; includeSubDomains";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "geolocation=(), microphone=(), payment=()");
    response.setHeader("Cache-Control", "no-store");
    if (isBehindTls(request)) {
      response.setHeader("Strict-Transport-Security", YEAR);
    }
    next.doFilter(request, response);
  }

  private static boolean isBehindTls(HttpServletRequest request) {
    return request.isSecure()
        || Portal.of(request.getServletContext())
            .publicUrl()
            .filter(url -> url.getScheme().equals("https"))
            .isPresent();
  }
}
