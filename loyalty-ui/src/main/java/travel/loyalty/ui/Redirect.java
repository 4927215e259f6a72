package travel.loyalty.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Sends the browser on after a POST. The address is absolute, since servers resolve relative ones
 * differently, and goes by the public address where one is configured (TLS may end before us).
 */
public final class Redirect {

  private Redirect() {}

  /**
   * Answers 303.
   *
   * @param path in the same portal, with its leading slash and perhaps a query, already encoded
   */
  public static Response to(HttpServletRequest request, String path) {
    return Response.status(Response.Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, address(request, path))
        .build();
  }

  /** The absolute address of a path in the same portal. */
  public static String address(HttpServletRequest request, String path) {
    return origin(request) + request.getContextPath() + path;
  }

  private static String origin(HttpServletRequest request) {
    return Portal.of(request.getServletContext())
        .publicUrl()
        .map(url -> url.getScheme() + "://" + url.getAuthority())
        .orElseGet(() -> requested(request));
  }

  private static String requested(HttpServletRequest request) {
    URI url = URI.create(request.getRequestURL().toString());
    return url.getScheme() + "://" + url.getAuthority();
  }
}
