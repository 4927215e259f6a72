package travel.loyalty.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import travel.loyalty.access.Caller;
import travel.loyalty.access.Population;
import travel.loyalty.access.Role;
import travel.loyalty.portal.HousePortal;
import travel.loyalty.ui.NavigationGroup;
import travel.loyalty.ui.NavigationGroup.Item;
import travel.loyalty.ui.Visitor;
import travel.loyalty.ui.guard.RouteTable;

/** What the shell must know of the staff portal. */
@ApplicationScoped
public class AdminPortal extends HousePortal {

  private static final List<NavigationGroup> NAVIGATION =
      List.of(
          new NavigationGroup(
              "",
              List.of(
                  new Item("/", "layout-dashboard", "home.navigation.home"),
                  new Item("/members", "users", "home.navigation.members"),
                  new Item("/duplicates", "users", "merge.list.title"),
                  new Item("/bookings", "luggage", "home.navigation.bookings"),
                  new Item("/claims", "receipt", "home.navigation.claims"),
                  new Item("/referrals", "user-plus", "home.navigation.referrals"),
                  new Item("/tiers", "crown", "tier.list.title"),
                  new Item("/benefit-uses", "ticket", "benefit.list.title"),
                  new Item("/redemptions", "shopping-bag", "redemption.list.title"),
                  new Item("/approvals", "hand-coins", "home.navigation.adjustments"))),
          new NavigationGroup(
              "home.navigation.data",
              List.of(
                  new Item("/programme", "book-open", "programme.list.title"),
                  new Item("/laboratory", "sparkles", "laboratory.list.title"),
                  new Item("/campaigns", "trending-up", "campaign.list.title"),
                  new Item("/rewards", "gift", "reward.list.title"),
                  new Item("/awards", "trophy", "award.list.title"),
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

  @Override
  public Kind kind() {
    return Kind.STAFF;
  }

  @Override
  public RouteTable routes() {
    return AdminRoutes.TABLE;
  }

  // Whoever still owes a second factor is led to it, and shown nothing of the desk.
  @Override
  protected boolean isAtHome(Caller found) {
    return found.population() == Population.STAFF && !found.groups().contains(Role.PENDING);
  }

  @Override
  protected Visitor visitor(Caller found) {
    return new Visitor(found.subject(), found.getName(), "");
  }

  @Override
  protected List<NavigationGroup> navigation() {
    return NAVIGATION;
  }
}
