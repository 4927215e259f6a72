package travel.loyalty.web;

import travel.loyalty.access.Role;
import travel.loyalty.ui.guard.RouteTable;

/** Who may call what in the member portal and the API; one method a feature, one line a route. */
final class WebRoutes {

  static final RouteTable TABLE = table();

  private WebRoutes() {}

  private static RouteTable table() {
    RouteTable.Builder routes = RouteTable.builder();
    shell(routes);
    home(routes);
    return routes.build();
  }

  private static void shell(RouteTable.Builder routes) {
    routes.open("GET", "/assets/{fingerprint}/{name}");
  }

  private static void home(RouteTable.Builder routes) {
    routes.open("GET", "/").allow("GET", "/home", Role.MEMBER);
  }
}
