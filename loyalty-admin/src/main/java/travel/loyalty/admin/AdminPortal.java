package travel.loyalty.admin;

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
              "", List.of(new Item("/", "layout-dashboard", "home.navigation.home"))));

  @Inject private CurrentCaller caller;
  @Inject private Settings settings;

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
    return ZoneId.systemDefault();
  }

  @Override
  public Optional<Visitor> visitor(HttpServletRequest request) {
    return caller
        .find()
        .filter(found -> found.population() == Population.STAFF)
        // Whoever still owes a second factor is led to it, and shown nothing of the desk.
        .filter(found -> !found.groups().contains(Role.PENDING))
        .map(AdminPortal::visitor);
  }

  private static Visitor visitor(Caller caller) {
    return new Visitor(caller.getName(), Optional.empty());
  }

  @Override
  public List<NavigationGroup> navigation(HttpServletRequest request) {
    return NAVIGATION;
  }
}
