package travel.loyalty.ui.guard;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_FORBIDDEN;
import static jakarta.servlet.http.HttpServletResponse.SC_METHOD_NOT_ALLOWED;
import static jakarta.servlet.http.HttpServletResponse.SC_NOT_FOUND;
import static jakarta.servlet.http.HttpServletResponse.SC_SEE_OTHER;
import static jakarta.servlet.http.HttpServletResponse.SC_UNAUTHORIZED;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
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

  /** The servlet of the error pages, as web.xml names it. */
  private static final String ERRORS = "error";

  // Servers normalise these differently, so that a guard and a servlet could see two paths.
  private static final List<String> ODD =
      List.of(";", "//", "\\", "%2f", "%5c", "%2e", "%25", "%3b", "%00", "/./", "/../");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    if (isOdd(request.getRequestURI())) {
      response.sendError(SC_BAD_REQUEST);
      return;
    }
    RouteTable table = Portal.of(request.getServletContext()).routes();
    String path = path(request);
    Optional<Route> route = table.find(request.getMethod(), path);
    if (route.isEmpty()) {
      boolean unknown = table.matching(path).isEmpty();
      fail(unknown ? SC_NOT_FOUND : SC_METHOD_NOT_ALLOWED, request, response);
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
      throws IOException, ServletException {
    Portal portal = Portal.of(request.getServletContext());
    if (portal.isForPrograms(path)) {
      fail(request.isUserInRole("API") ? SC_FORBIDDEN : SC_UNAUTHORIZED, request, response);
    } else if (portal.visitor(request).isPresent()) {
      fail(SC_FORBIDDEN, request, response);
    } else {
      response.setStatus(SC_SEE_OTHER);
      response.setHeader("Location", Redirect.address(request, signIn(portal, request, path)));
    }
  }

  // Forwarded: an error that the server dispatches has forgotten who is signed in.
  private static void fail(int status, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
    request.getServletContext().getNamedDispatcher(ERRORS).forward(request, response);
  }

  private static String signIn(Portal portal, HttpServletRequest request, String path) {
    if (!request.getMethod().equals("GET")) {
      return portal.signInPath();
    }
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return portal.signInPath() + "?to=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8);
  }
}
