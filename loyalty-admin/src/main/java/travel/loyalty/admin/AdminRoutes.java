package travel.loyalty.admin;

import java.util.Arrays;
import java.util.stream.Stream;
import travel.loyalty.access.Role;
import travel.loyalty.ui.guard.RouteTable;

/** Who may call what in the staff portal; one method a feature, one line a route. */
final class AdminRoutes {

  /** Whoever works here. */
  static final String[] STAFF = Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new);

  private static final String[] PENDING_OR_STAFF =
      Stream.concat(Stream.of(Role.PENDING), Arrays.stream(STAFF)).toArray(String[]::new);

  static final RouteTable TABLE = table();

  private AdminRoutes() {}

  private static RouteTable table() {
    RouteTable.Builder routes = RouteTable.builder();
    shell(routes);
    help(routes);
    home(routes);
    signIn(routes);
    members(routes);
    mailbox(routes);
    design(routes);
    return routes.build();
  }

  private static void shell(RouteTable.Builder routes) {
    routes.open("GET", "/assets/{fingerprint}/{name}");
  }

  private static void signIn(RouteTable.Builder routes) {
    routes
        .open("GET", "/sign-in")
        .open("POST", "/sign-in")
        .open("POST", "/sign-out")
        .allow("GET", "/sign-in/second-factor", Role.PENDING)
        .allow("POST", "/sign-in/second-factor", Role.PENDING)
        .allow("GET", "/sign-in/set-up", PENDING_OR_STAFF)
        .allow("POST", "/sign-in/set-up", PENDING_OR_STAFF)
        .allow("GET", "/sign-in/password", PENDING_OR_STAFF)
        .allow("POST", "/sign-in/password", PENDING_OR_STAFF)
        .allow("GET", "/account", STAFF)
        .allow("POST", "/account/sessions/{id}/end", STAFF);
  }

  private static void home(RouteTable.Builder routes) {
    routes.allow("GET", "/", STAFF);
  }

  private static void members(RouteTable.Builder routes) {
    String[] read = {"AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"};
    String[] change = {"AGENT", "SUPERVISOR", "MANAGER", "ADMIN"};
    String[] block = {"SUPERVISOR", "MANAGER", "ADMIN"};
    routes
        .allow("GET", "/members", read)
        .allow("GET", "/members/new", change)
        .allow("POST", "/members/new", change)
        .allow("GET", "/members/{number}", read)
        .allow("POST", "/members/{number}/reveal", change)
        .allow("GET", "/members/{number}/contacts", change)
        .allow("POST", "/members/{number}/contacts", change)
        .allow("GET", "/members/{number}/block", block)
        .allow("POST", "/members/{number}/block", block)
        .allow("POST", "/members/{number}/block/lift", block);
  }

  private static void mailbox(RouteTable.Builder routes) {
    routes.allow("GET", "/mailbox", STAFF);
  }

  private static void help(RouteTable.Builder routes) {
    routes.open("GET", "/help");
  }

  private static void design(RouteTable.Builder routes) {
    routes.allow("GET", "/design", STAFF);
    routes.allow("POST", "/design", STAFF);
  }
}
