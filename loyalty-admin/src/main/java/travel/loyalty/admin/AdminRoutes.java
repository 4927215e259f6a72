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
    levels(routes);
    merges(routes);
    imports(routes);
    points(routes);
    approvals(routes);
    mailbox(routes);
    bookings(routes);
    programme(routes);
    worksheets(routes);
    laboratory(routes);
    campaigns(routes);
    claims(routes);
    referrals(routes);
    awards(routes);
    rewards(routes);
    redemptions(routes);
    design(routes);
    staff(routes);
    clients(routes);
    webhooks(routes);
    audit(routes);
    jobs(routes);
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
        .allow("GET", "/sign-in/replace", STAFF)
        .allow("POST", "/sign-in/replace", STAFF)
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
        .allow("GET", "/members.{format}", block)
        .allow("GET", "/members/new", change)
        .allow("POST", "/members/new", change)
        .allow("GET", "/members/{number}", read)
        .allow("POST", "/members/{number}/reveal", change)
        .allow("GET", "/members/{number}/contacts", change)
        .allow("POST", "/members/{number}/contacts", change)
        .allow("GET", "/members/{number}/employer", change)
        .allow("POST", "/members/{number}/employer", change)
        .allow("GET", "/members/{number}/block", block)
        .allow("POST", "/members/{number}/block", block)
        .allow("POST", "/members/{number}/block/lift", block)
        .allow("GET", "/members/{number}/tier", read)
        .allow("GET", "/members/{number}/tier/give", block)
        .allow("POST", "/members/{number}/tier/give", block)
        .allow("POST", "/members/{number}/tier/take-back", block)
        .allow("GET", "/members/{number}/tier/freeze", block)
        .allow("POST", "/members/{number}/tier/freeze", block);
  }

  private static void levels(RouteTable.Builder routes) {
    String[] read = {"AGENT", "SUPERVISOR", "MANAGER", "MARKETING", "FINANCE", "ADMIN"};
    String[] see = {"AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"};
    String[] change = {"AGENT", "SUPERVISOR", "MANAGER", "ADMIN"};
    routes
        .allow("GET", "/tiers", read)
        .allow("GET", "/tiers.{format}", read)
        .allow("GET", "/benefit-report", read)
        .allow("GET", "/benefit-report.{format}", read)
        .allow("GET", "/benefit-uses", read)
        .allow("GET", "/benefit-uses.{format}", read)
        .allow("GET", "/benefit-uses/{id}", see)
        .allow("POST", "/benefit-uses/{id}/take-back", change)
        .allow("GET", "/members/{number}/benefits", see)
        .allow("GET", "/members/{number}/benefits/{code}", change)
        .allow("POST", "/members/{number}/benefits/{code}", change);
  }

  private static void merges(RouteTable.Builder routes) {
    String[] read = {"AGENT", "SUPERVISOR", "MANAGER", "ADMIN"};
    String[] merge = {"SUPERVISOR", "MANAGER", "ADMIN"};
    routes
        .allow("GET", "/duplicates", read)
        .allow("GET", "/members/{number}/merge", merge)
        .allow("POST", "/members/{number}/merge/check", merge)
        .allow("POST", "/members/{number}/merge", merge)
        .allow("GET", "/merges/{id}", read)
        .allow("POST", "/merges/{id}/approve", merge)
        .allow("POST", "/merges/{id}/reject", merge)
        .allow("POST", "/merges/{id}/undo", merge);
  }

  private static void staff(RouteTable.Builder routes) {
    String admin = Role.ADMIN.name();
    routes
        .allow("GET", "/staff", admin)
        .allow("GET", "/staff.{format}", admin)
        .allow("GET", "/staff/new", admin)
        .allow("POST", "/staff/new", admin)
        .allow("GET", "/staff/{id}", admin)
        .allow("POST", "/staff/{id}", admin)
        .allow("POST", "/staff/{id}/block", admin)
        .allow("POST", "/staff/{id}/unblock", admin)
        .allow("POST", "/staff/{id}/password", admin)
        .allow("POST", "/staff/{id}/second-factor", admin)
        .allow("POST", "/staff/{id}/sessions/{session}/end", admin)
        .allow("GET", "/staff-limits", admin)
        .allow("POST", "/staff-limits", admin);
  }

  private static void clients(RouteTable.Builder routes) {
    String admin = Role.ADMIN.name();
    routes
        .allow("GET", "/clients", admin)
        .allow("GET", "/clients.{format}", admin)
        .allow("GET", "/clients/new", admin)
        .allow("POST", "/clients/new", admin)
        .allow("GET", "/clients/{id}", admin)
        .allow("POST", "/clients/{id}", admin)
        .allow("POST", "/clients/{id}/keys", admin)
        .allow("POST", "/clients/{id}/keys/{key}/revoke", admin);
  }

  private static void webhooks(RouteTable.Builder routes) {
    String admin = Role.ADMIN.name();
    String all = "/clients/{id}/webhooks";
    String one = all + "/{webhook}";
    routes
        .allow("GET", all, admin)
        .allow("GET", all + "/new", admin)
        .allow("POST", all + "/new", admin)
        .allow("GET", one, admin)
        .allow("GET", one + ".{format}", admin)
        .allow("GET", one + "/edit", admin)
        .allow("POST", one + "/edit", admin)
        .allow("POST", one + "/rotate", admin)
        .allow("POST", one + "/pause", admin)
        .allow("POST", one + "/resume", admin)
        .allow("POST", one + "/test", admin)
        .allow("GET", one + "/remove", admin)
        .allow("POST", one + "/remove", admin)
        .allow("POST", one + "/deliveries/{delivery}/resend", admin);
  }

  private static void audit(RouteTable.Builder routes) {
    String[] readers = {"ADMIN", "MANAGER", "FINANCE"};
    routes
        .allow("GET", "/audit", readers)
        .allow("GET", "/audit.{format}", readers)
        .allow("GET", "/audit/check", readers);
  }

  private static void jobs(RouteTable.Builder routes) {
    String[] keepers = {"ADMIN", "MANAGER"};
    routes
        .allow("GET", "/jobs", keepers)
        .allow("GET", "/jobs/{name}", keepers)
        .allow("GET", "/jobs/{name}.{format}", keepers)
        .allow("POST", "/jobs/{name}/run", keepers);
  }

  private static void imports(RouteTable.Builder routes) {
    String[] importing = {"MANAGER", "ADMIN"};
    routes
        .allow("GET", "/imports", importing)
        .allow("POST", "/imports", importing)
        .allow("GET", "/imports.{format}", importing)
        .allow("GET", "/imports/new", importing)
        .allow("GET", "/imports/{id}", importing)
        .allow("GET", "/imports/{id}/mapping", importing)
        .allow("POST", "/imports/{id}/mapping", importing)
        .allow("POST", "/imports/{id}/run", importing)
        .allow("POST", "/imports/{id}/cancel", importing)
        .allow("GET", "/imports/{id}/rows", importing)
        .allow("GET", "/imports/{id}/rows.{format}", importing)
        .allow("GET", "/imports/{id}/rollback", importing)
        .allow("POST", "/imports/{id}/rollback", importing);
  }

  private static void bookings(RouteTable.Builder routes) {
    String[] read = {"AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"};
    String[] enter = {"AGENT", "SUPERVISOR", "MANAGER", "ADMIN"};
    routes
        .allow("GET", "/bookings", read)
        .allow("GET", "/bookings.{format}", read)
        .allow("GET", "/bookings/new", enter)
        .allow("POST", "/bookings/new", enter)
        .allow("POST", "/bookings/new/check", enter)
        .allow("POST", "/bookings/new/line", enter)
        .allow("GET", "/bookings/{id}", read);
  }

  private static void laboratory(RouteTable.Builder routes) {
    String[] manage = {"MANAGER", "ADMIN"};
    routes
        .allow("GET", "/laboratory", manage)
        .allow("POST", "/laboratory", manage)
        .allow("GET", "/laboratory.{format}", manage)
        .allow("GET", "/laboratory/new", manage)
        .allow("GET", "/laboratory/{id}", manage)
        .allow("GET", "/laboratory/{id}/members", manage)
        .allow("GET", "/laboratory/{id}/members.{format}", manage)
        .allow("POST", "/laboratory/{id}/cancel", manage);
  }

  private static void programme(RouteTable.Builder routes) {
    String[] manage = {"MANAGER", "ADMIN"};
    routes
        .allow("GET", "/programme", STAFF)
        .allow("GET", "/programme/new", manage)
        .allow("POST", "/programme/new", manage)
        .allow("GET", "/programme/{version}", STAFF)
        .allow("GET", "/programme/{version}.json", STAFF)
        .allow("GET", "/programme/{version}/differences", STAFF)
        .allow("GET", "/programme/{version}/levels", STAFF)
        .allow("GET", "/programme/{version}/seasons", STAFF)
        .allow("POST", "/programme/{version}/simulate", manage)
        .allow("POST", "/programme/{version}/approve", manage);
  }

  private static void worksheets(RouteTable.Builder routes) {
    String[] read = {"MARKETING", "MANAGER", "FINANCE", "ADMIN"};
    String[] edit = {"MARKETING", "MANAGER", "ADMIN"};
    routes
        .allow("GET", "/worksheets", read)
        .allow("POST", "/worksheets", edit)
        .allow("GET", "/worksheets/{id}", read)
        .allow("POST", "/worksheets/{id}/submit", edit)
        .allow("GET", "/worksheets/{id}/discard", edit)
        .allow("POST", "/worksheets/{id}/discard", edit)
        .allow("GET", "/worksheets/{id}/general", edit)
        .allow("POST", "/worksheets/{id}/general", edit)
        .allow("GET", "/worksheets/{id}/tiers", edit)
        .allow("POST", "/worksheets/{id}/tiers", edit)
        .allow("GET", "/worksheets/{id}/tiers/{ladder}/new", edit)
        .allow("POST", "/worksheets/{id}/tiers/{ladder}/new", edit)
        .allow("GET", "/worksheets/{id}/tiers/{ladder}/{code}", edit)
        .allow("POST", "/worksheets/{id}/tiers/{ladder}/{code}", edit)
        .allow("POST", "/worksheets/{id}/tiers/{ladder}/{code}/move", edit)
        .allow("POST", "/worksheets/{id}/tiers/{ladder}/{code}/remove", edit)
        .allow("POST", "/worksheets/{id}/ladders/{class}", edit)
        .allow("POST", "/worksheets/{id}/ladders/{class}/remove", edit);
    list(routes, "/worksheets/{id}/earning", "{code}", edit);
    list(routes, "/worksheets/{id}/awards", "{code}", edit);
    list(routes, "/worksheets/{id}/benefits", "{code}", edit);
    list(routes, "/worksheets/{id}/seasons", "{index}", edit);
    list(routes, "/worksheets/{id}/offset", "{index}", edit);
    routes
        .allow("POST", "/worksheets/{id}/earning/{code}/move", edit)
        .allow("POST", "/worksheets/{id}/offset/{index}/move", edit);
  }

  private static void list(RouteTable.Builder routes, String list, String item, String[] edit) {
    routes
        .allow("GET", list, edit)
        .allow("GET", list + "/new", edit)
        .allow("POST", list + "/new", edit)
        .allow("GET", list + "/" + item, edit)
        .allow("POST", list + "/" + item, edit)
        .allow("POST", list + "/" + item + "/remove", edit);
  }

  private static void campaigns(RouteTable.Builder routes) {
    String[] read = {"MARKETING", "MANAGER", "FINANCE", "ADMIN"};
    routes
        .allow("GET", "/campaigns", read)
        .allow("GET", "/campaigns.{format}", read)
        .allow("GET", "/campaigns/{code}", read)
        .allow("GET", "/campaigns/{code}.{format}", read);
  }

  private static void claims(RouteTable.Builder routes) {
    String[] decide = {"AGENT", "SUPERVISOR", "MANAGER", "ADMIN"};
    routes
        .allow("GET", "/claims", decide)
        .allow("GET", "/claims.{format}", decide)
        .allow("GET", "/claims/{id}", decide)
        .allow("POST", "/claims/{id}/grant", decide)
        .allow("POST", "/claims/{id}/reject", decide)
        .allow("GET", "/claims/{id}/files/{file}", decide);
  }

  private static void referrals(RouteTable.Builder routes) {
    String[] read = {"AGENT", "SUPERVISOR", "MANAGER", "MARKETING", "FINANCE", "ADMIN"};
    String[] decide = {"SUPERVISOR", "MANAGER", "MARKETING", "ADMIN"};
    routes
        .allow("GET", "/referrals", read)
        .allow("GET", "/referrals.{format}", read)
        .allow("GET", "/referrals/{number}", read)
        .allow("POST", "/referrals/{number}", decide);
  }

  private static void awards(RouteTable.Builder routes) {
    String[] read = {"AGENT", "SUPERVISOR", "MANAGER", "MARKETING", "FINANCE", "ADMIN"};
    String[] birthdays = {"AGENT", "SUPERVISOR", "MANAGER", "MARKETING", "ADMIN"};
    routes
        .allow("GET", "/awards", read)
        .allow("GET", "/awards.{format}", read)
        .allow("GET", "/awards/birthdays", birthdays)
        .allow("GET", "/awards/birthdays.{format}", birthdays);
  }

  private static void rewards(RouteTable.Builder routes) {
    String[] edit = {"CATALOGUE", "MANAGER", "ADMIN"};
    routes
        .allow("GET", "/rewards", edit)
        .allow("GET", "/rewards.{format}", edit)
        .allow("GET", "/rewards/new", edit)
        .allow("POST", "/rewards/new", edit)
        .allow("GET", "/rewards/{code}", edit)
        .allow("POST", "/rewards/{code}", edit)
        .allow("POST", "/rewards/{code}/move", edit);
  }

  private static void redemptions(RouteTable.Builder routes) {
    String[] read = {"AGENT", "SUPERVISOR", "MANAGER", "CATALOGUE", "FINANCE", "ADMIN"};
    String[] act = {"AGENT", "SUPERVISOR", "MANAGER", "CATALOGUE", "ADMIN"};
    routes
        .allow("GET", "/redemptions", read)
        .allow("GET", "/redemptions.{format}", read)
        .allow("GET", "/redemptions/{id}", read)
        .allow("POST", "/redemptions/{id}/fulfil", act)
        .allow("GET", "/redemptions/{id}/cancel", act)
        .allow("POST", "/redemptions/{id}/cancel", act);
  }

  private static void points(RouteTable.Builder routes) {
    String[] adjust = {"AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"};
    routes
        .allow("GET", "/points/check", "MANAGER", "FINANCE", "ADMIN")
        .allow("GET", "/members/{number}/adjust", adjust)
        .allow("POST", "/members/{number}/adjust/check", adjust)
        .allow("POST", "/members/{number}/adjust", adjust);
  }

  private static void approvals(RouteTable.Builder routes) {
    String[] read = {"AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"};
    String[] decide = {"SUPERVISOR", "MANAGER", "ADMIN"};
    routes
        .allow("GET", "/approvals", read)
        .allow("GET", "/approvals.{format}", read)
        .allow("GET", "/approvals/{id}", read)
        .allow("POST", "/approvals/{id}/approve", decide)
        .allow("POST", "/approvals/{id}/reject", decide);
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
