package travel.loyalty.ui.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Redirect;

/**
 * Lets a request in by the route table of the WAR, or not at all. Who is asking was settled before,
 * by the authentication mechanism; the doors of the domain check again by {@code @RolesAllowed}.
 */
public final class Guard extends HttpFilter {

  private static final long serialVersionUID = 1L;

  // Servers normalise these differently, so that a guard and a servlet could see two paths.
  private static final List<String> ODD =
      List.of(";", "//", "\\", "%2f", "%5c", "%2e", "%25", "%3b", "%00", "/./", "/../");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    if (isOdd(request.getRequestURI())) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    RouteTable table = Portal.of(request.getServletContext()).routes();
    String path = path(request);
    Optional<Route> route = table.find(request.getMethod(), path);
    if (route.isEmpty()) {
      response.sendError(
          table.matching(path).isEmpty()
              ? HttpServletResponse.SC_NOT_FOUND
              : HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    if (isAllowed(route.get(), request)) {
      next.doFilter(request, response);
      return;
    }
    decline(request, response, path);
  }

  static boolean isOdd(String rawPath) {
    String path = rawPath.toLowerCase(Locale.ROOT) + "/";
    return ODD.stream().anyMatch(path.substring(0, path.length() - 1)::contains)
        || path.contains("/./")
        || path.contains("/../");
  }

  /** The path within the WAR, decoded. */
  static String path(HttpServletRequest request) {
    String path =
        request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    return path.isEmpty() ? "/" : path;
  }

  private static boolean isAllowed(Route route, HttpServletRequest request) {
    return route.isOpen() || route.groups().stream().anyMatch(request::isUserInRole);
  }

  // Signed in but not allowed: 403. Not signed in: the sign-in page for people, 401 for programs.
  private static void decline(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException {
    Portal portal = Portal.of(request.getServletContext());
    if (portal.isForPrograms(path)) {
      boolean known = request.isUserInRole("API");
      response.sendError(
          known ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED);
    } else if (portal.visitor(request).isPresent()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", Redirect.address(request, signIn(portal, request, path)));
    }
  }

  private static String signIn(Portal portal, HttpServletRequest request, String path) {
    if (!request.getMethod().equals("GET")) {
      return portal.signInPath();
    }
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return portal.signInPath() + "?to=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8);
  }
}
