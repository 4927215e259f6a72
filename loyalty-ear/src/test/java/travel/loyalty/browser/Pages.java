package travel.loyalty.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import travel.loyalty.ui.guard.Route;

/** Every page of the portals, taken from the route tables, by who may see it. */
final class Pages {

  /** Who looks. */
  enum Audience {
    GUEST,
    MEMBER,
    STAFF
  }

  /** What is no page: styles and scripts, files, the API and the probes. */
  private static final List<String> NO_PAGES =
      List.of("/assets/", "/api/", "/status/", "/openapi", "/export");

  /** Halfway through a sign-in with a second factor, which a sandbox's administrator has not. */
  private static final Set<String> PENDING_ONLY = Set.of("PENDING");

  private final Town town;

  Pages(Town town) {
    this.town = town;
  }

  /** The addresses of all pages of an audience. */
  List<String> of(Audience audience) {
    List<String> pages = new ArrayList<>();
    boolean staff = audience == Audience.STAFF;
    for (Route route : staff ? RouteTables.admin() : RouteTables.web()) {
      if (isPage(route) && audience(route, staff) == audience) {
        pages.add((staff ? "/admin" : "") + example(route.path()));
      }
    }
    return pages;
  }

  private static boolean isPage(Route route) {
    return route.method().equals("GET")
        && NO_PAGES.stream().noneMatch(route.path()::contains)
        && !route.path().endsWith(".csv")
        && !route.path().endsWith(".xlsx")
        && !route.groups().equals(PENDING_ONLY);
  }

  private static Audience audience(Route route, boolean staff) {
    if (staff) {
      return Audience.STAFF;
    }
    return route.isOpen() ? Audience.GUEST : Audience.MEMBER;
  }

  // A page of one thing is looked at by an example of that thing.
  private String example(String path) {
    String example = path;
    for (Map.Entry<String, String> variable : town.examples(path).entrySet()) {
      example = example.replace("{" + variable.getKey() + "}", variable.getValue());
    }
    if (example.contains("{")) {
      throw new IllegalStateException("Town.examples knows no example for " + path);
    }
    return example;
  }
}
