package travel.loyalty.web;

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
import travel.loyalty.configuration.Settings;
import travel.loyalty.member.Members;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.ui.NavigationGroup;
import travel.loyalty.ui.NavigationGroup.Item;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Visitor;
import travel.loyalty.ui.guard.RouteTable;

/** What the shell must know of the member portal. */
@ApplicationScoped
public class WebPortal implements Portal {

  private static final List<NavigationGroup> NAVIGATION =
      List.of(
          new NavigationGroup(
              "",
              List.of(
                  new Item("/home", "house", "home.navigation.home"),
                  new Item("/points", "coins", "home.navigation.points"),
                  new Item("/trips", "luggage", "home.navigation.bookings"),
                  new Item("/messages", "mail", "messages.navigation"),
                  new Item("/profile", "circle-user", "profile.navigation"))));

  @Inject private CurrentCaller caller;
  @Inject private Settings settings;
  @Inject private Members members;
  @EJB private ProgrammeService programmes;

  @Override
  public Kind kind() {
    return Kind.MEMBER;
  }

  @Override
  public RouteTable routes() {
    return WebRoutes.TABLE;
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
        .filter(found -> found.population() == Population.MEMBER)
        .map(found -> Visitor.remembered(request, found.subject(), () -> visitor(found)));
  }

  private Visitor visitor(Caller found) {
    return members
        .ref(found.memberId())
        .map(m -> new Visitor(found.subject(), m.name(), m.locale().toLanguageTag()))
        .orElseThrow();
  }

  @Override
  public List<NavigationGroup> navigation(HttpServletRequest request) {
    return NavigationGroup.openTo(request, routes(), NAVIGATION);
  }
}
