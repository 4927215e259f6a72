package travel.loyalty.web;

import java.util.List;
import travel.loyalty.access.Role;
import travel.loyalty.ui.guard.RouteTable;

/** Who may call what in the member portal and the API; one method a feature, one line a route. */
final class WebRoutes {

  static final RouteTable TABLE = table();

  private WebRoutes() {}

  private static RouteTable table() {
    RouteTable.Builder routes = RouteTable.builder();
    shell(routes);
    help(routes);
    home(routes);
    points(routes);
    tier(routes);
    signIn(routes);
    api(routes);
    join(routes);
    profile(routes);
    messages(routes);
    trips(routes);
    referral(routes);
    household(routes);
    rewards(routes);
    transfer(routes);
    return routes.build();
  }

  private static void shell(RouteTable.Builder routes) {
    routes.open("GET", "/assets/{fingerprint}/{name}");
  }

  private static void home(RouteTable.Builder routes) {
    routes.open("GET", "/").allow("GET", "/home", Role.MEMBER);
  }

  private static void points(RouteTable.Builder routes) {
    routes
        .allow("GET", "/points", Role.MEMBER)
        .allow("GET", "/points.{format}", Role.MEMBER)
        .allow("GET", "/points/expiry", Role.MEMBER)
        .allow("GET", "/points/offset", Role.MEMBER)
        .allow("GET", "/points/{seq}", Role.MEMBER);
  }

  private static void tier(RouteTable.Builder routes) {
    routes.allow("GET", "/tier", Role.MEMBER).allow("GET", "/benefits", Role.MEMBER);
  }

  private static void signIn(RouteTable.Builder routes) {
    routes
        .open("GET", "/sign-in")
        .open("POST", "/sign-in")
        .open("GET", "/sign-in/code")
        .open("POST", "/sign-in/code")
        .open("GET", "/sign-in/code/enter")
        .open("POST", "/sign-in/code/enter")
        .open("GET", "/password/forgotten")
        .open("POST", "/password/forgotten")
        .open("GET", "/password/new")
        .open("POST", "/password/new")
        .open("POST", "/sign-out");
  }

  // What each key may do there is in the API's own table.
  private static void api(RouteTable.Builder routes) {
    for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
      routes.allow(method, "/api/v1/{rest: .+}", Role.API);
    }
    routes.open("GET", "/status/live").open("GET", "/status/ready");
  }

  private static void join(RouteTable.Builder routes) {
    routes
        .open("GET", "/join")
        .open("POST", "/join")
        .open("GET", "/join/code")
        .open("POST", "/join/code")
        .open("POST", "/join/code/again");
  }

  private static void profile(RouteTable.Builder routes) {
    routes
        .allow("GET", "/profile", Role.MEMBER)
        .allow("GET", "/profile/edit", Role.MEMBER)
        .allow("POST", "/profile/edit", Role.MEMBER)
        .allow("POST", "/profile/consents", Role.MEMBER)
        .allow("GET", "/profile/password", Role.MEMBER)
        .allow("POST", "/profile/password", Role.MEMBER)
        .allow("POST", "/profile/sessions/end-others", Role.MEMBER)
        .allow("POST", "/profile/sessions/{id}/end", Role.MEMBER)
        .allow("GET", "/profile/contact", Role.MEMBER)
        .allow("POST", "/profile/contact", Role.MEMBER)
        .allow("GET", "/profile/contact/code", Role.MEMBER)
        .allow("POST", "/profile/contact/code", Role.MEMBER);
  }

  private static void messages(RouteTable.Builder routes) {
    routes
        .allow("GET", "/messages", Role.MEMBER)
        .allow("POST", "/messages/read", Role.MEMBER)
        .open("GET", "/sandbox/mailbox");
  }

  private static void referral(RouteTable.Builder routes) {
    routes.allow("GET", "/referral", Role.MEMBER).allow("GET", "/referral.{format}", Role.MEMBER);
  }

  private static void household(RouteTable.Builder routes) {
    routes
        .allow("GET", "/household", Role.MEMBER)
        .allow("GET", "/household/new", Role.MEMBER)
        .allow("POST", "/household/new", Role.MEMBER)
        .allow("GET", "/household/new/child", Role.MEMBER)
        .allow("POST", "/household/new/child", Role.MEMBER)
        .allow("POST", "/household/consent", Role.MEMBER)
        .allow("POST", "/household/invitations/{id}/accept", Role.MEMBER)
        .allow("POST", "/household/invitations/{id}/end", Role.MEMBER)
        .allow("GET", "/household/members/{number}/leave", Role.MEMBER)
        .allow("POST", "/household/members/{number}/leave", Role.MEMBER);
  }

  private static void rewards(RouteTable.Builder routes) {
    routes
        .allow("GET", "/rewards", Role.MEMBER)
        .allow("GET", "/rewards/{code}", Role.MEMBER)
        .allow("GET", "/rewards/{code}/redeem", Role.MEMBER)
        .allow("POST", "/rewards/{code}/redeem", Role.MEMBER)
        .allow("GET", "/redemptions", Role.MEMBER)
        .allow("GET", "/redemptions.{format}", Role.MEMBER)
        .allow("GET", "/redemptions/{id}", Role.MEMBER)
        .allow("GET", "/redemptions/{id}/done", Role.MEMBER)
        .allow("GET", "/redemptions/{id}/cancel", Role.MEMBER)
        .allow("POST", "/redemptions/{id}/cancel", Role.MEMBER);
  }

  private static void transfer(RouteTable.Builder routes) {
    routes
        .allow("GET", "/transfers", Role.MEMBER)
        .allow("GET", "/transfers/new", Role.MEMBER)
        .allow("POST", "/transfers/new", Role.MEMBER)
        .allow("POST", "/transfers/new/check", Role.MEMBER)
        .allow("GET", "/transfers/{id}", Role.MEMBER)
        .allow("POST", "/transfers/{id}/cancel", Role.MEMBER);
  }

  private static void help(RouteTable.Builder routes) {
    routes.open("GET", "/help");
  }

  private static void trips(RouteTable.Builder routes) {
    routes
        .allow("GET", "/trips", Role.MEMBER)
        .allow("GET", "/trips.{format}", Role.MEMBER)
        .allow("GET", "/trips/{id}", Role.MEMBER)
        .allow("GET", "/claims", Role.MEMBER)
        .allow("GET", "/claims.{format}", Role.MEMBER)
        .allow("GET", "/claims/new", Role.MEMBER)
        .allow("POST", "/claims/new", Role.MEMBER)
        .allow("GET", "/claims/{id}", Role.MEMBER);
  }
}
