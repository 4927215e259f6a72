package travel.loyalty.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import travel.loyalty.access.Caller;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.Population;
import travel.loyalty.access.Role;
import travel.loyalty.configuration.Settings;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.ui.NavigationGroup;
import travel.loyalty.ui.NavigationGroup.Item;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Visitor;
import travel.loyalty.ui.guard.RouteTable;

/** What the shell must know of the staff portal. */
@ApplicationScoped
public class AdminPortal implements Portal {

  private static final List<NavigationGroup> NAVIGATION =
      List.of(
          new NavigationGroup(
              "",
              List.of(
                  new Item("/", "layout-dashboard", "home.navigation.home"),
                  new Item("/members", "users", "home.navigation.members"),
                  new Item("/bookings", "luggage", "home.navigation.bookings"),
                  new Item("/claims", "receipt", "home.navigation.claims"),
                  new Item("/approvals", "hand-coins", "home.navigation.adjustments"))),
          new NavigationGroup(
              "home.navigation.data",
              List.of(
                  new Item("/programme", "book-open", "programme.list.title"),
                  new Item("/imports", "upload", "home.navigation.imports"),
                  new Item("/points/check", "scale", "home.navigation.ledger"))),
          new NavigationGroup(
              "home.navigation.system",
              List.of(
                  new Item("/staff", "user-cog", "home.navigation.staff"),
                  new Item("/clients", "key-round", "home.navigation.clients"),
                  new Item("/jobs", "timer", "home.navigation.jobs"),
                  new Item("/audit", "shield-check", "home.navigation.audit"),
                  new Item("/mailbox", "mail", "home.navigation.mailbox"),
                  new Item("/design", "sparkles", "home.navigation.design"),
                  new Item("/help", "circle-help", "home.navigation.help"))));

  @Inject private CurrentCaller caller;
  @Inject private Settings settings;
  @EJB private ProgrammeService programmes;

  @Override
  public Kind kind() {
    return Kind.STAFF;
  }

  @Override
  public RouteTable routes() {
    return AdminRoutes.TABLE;
  }

  @Override
  public boolean isSandbox() {
    return settings.isSandbox();
  }

  @Override
  public Optional<URI> publicUrl() {
    return settings.publicUrl().map(URI::create);
  }

  @Override
  public ZoneId zone() {
    return programmes.current().zone();
  }

  @Override
  public Optional<Visitor> visitor(HttpServletRequest request) {
    return caller
        .find()
        .filter(found -> found.population() == Population.STAFF)
        // Whoever still owes a second factor is led to it, and shown nothing of the desk.
        .filter(found -> !found.groups().contains(Role.PENDING))
        .map(found -> Visitor.remembered(request, found.subject(), () -> visitor(found)));
  }

  private static Visitor visitor(Caller found) {
    return new Visitor(found.subject(), found.getName(), "");
  }

  @Override
  public List<NavigationGroup> navigation(HttpServletRequest request) {
    return NavigationGroup.openTo(request, routes(), NAVIGATION);
  }
}
