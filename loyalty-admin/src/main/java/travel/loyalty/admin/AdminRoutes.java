package travel.loyalty.admin;

import java.util.Arrays;
import travel.loyalty.access.Role;
import travel.loyalty.ui.guard.RouteTable;

/** Who may call what in the staff portal; one method a feature, one line a route. */
final class AdminRoutes {

  /** Whoever works here. */
  static final String[] STAFF = Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new);

  static final RouteTable TABLE = table();

  private AdminRoutes() {}

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
    routes.allow("GET", "/", STAFF);
  }
}
