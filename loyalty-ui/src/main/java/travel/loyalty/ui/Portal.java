package travel.loyalty.ui;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import travel.loyalty.ui.export.Exported;
import travel.loyalty.ui.guard.RouteTable;

/**
 * What the shell must know of the WAR it runs in. Each WAR has one, bound to its servlet context at
 * the start: the shell itself is one jar for both and keeps nothing.
 */
public interface Portal {

  /** Which shell its pages wear. */
  enum Kind {
    MEMBER,
    STAFF
  }

  Kind kind();

  RouteTable routes();

  boolean isSandbox();

  /** The address that people reach the portals by, if configured; links and redirects use it. */
  Optional<URI> publicUrl();

  /** The zone that days and hours are shown in. */
  ZoneId zone();

  /** The signed-in person behind a request, if any. */
  Optional<Visitor> visitor(HttpServletRequest request);

  /** What the navigation offers to that person, in order. */
  List<NavigationGroup> navigation(HttpServletRequest request);

  /** Hears of every list that left as a file. */
  void exported(Exported file);

  /** Path of the sign-in page, for those who need to. */
  default String signInPath() {
    return "/sign-in";
  }

  /** Whether errors below this path are told to programs, as problem+json. */
  default boolean isForPrograms(String path) {
    return path.startsWith("/api/");
  }

  /** The zone of everything that a request is answered with: the portal is asked once. */
  static ZoneId zone(HttpServletRequest request) {
    String key = ZoneId.class.getName();
    if (request.getAttribute(key) instanceof ZoneId known) {
      return known;
    }
    ZoneId zone = of(request.getServletContext()).zone();
    request.setAttribute(key, zone);
    return zone;
  }

  /** Binds a portal to its WAR. */
  static void bind(Portal portal, ServletContext context) {
    context.setAttribute(Portal.class.getName(), portal);
  }

  /** The portal of a WAR. */
  static Portal of(ServletContext context) {
    Object portal = context.getAttribute(Portal.class.getName());
    if (portal == null) {
      throw new IllegalStateException("No portal is bound to " + context.getContextPath());
    }
    return (Portal) portal;
  }
}
