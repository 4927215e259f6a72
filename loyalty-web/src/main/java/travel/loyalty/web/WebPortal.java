package travel.loyalty.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import travel.loyalty.access.Caller;
import travel.loyalty.access.Population;
import travel.loyalty.member.Members;
import travel.loyalty.portal.HousePortal;
import travel.loyalty.ui.NavigationGroup;
import travel.loyalty.ui.NavigationGroup.Item;
import travel.loyalty.ui.Visitor;
import travel.loyalty.ui.guard.RouteTable;

/** What the shell must know of the member portal. */
@ApplicationScoped
public class WebPortal extends HousePortal {

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

  @Inject private Members members;

  @Override
  public Kind kind() {
    return Kind.MEMBER;
  }

  @Override
  public RouteTable routes() {
    return WebRoutes.TABLE;
  }

  @Override
  protected boolean isAtHome(Caller found) {
    return found.population() == Population.MEMBER;
  }

  @Override
  protected Visitor visitor(Caller found) {
    return members
        .ref(found.memberId())
        .map(m -> new Visitor(found.subject(), m.name(), m.locale().toLanguageTag()))
        .orElseThrow();
  }

  @Override
  protected List<NavigationGroup> navigation() {
    return NAVIGATION;
  }
}
