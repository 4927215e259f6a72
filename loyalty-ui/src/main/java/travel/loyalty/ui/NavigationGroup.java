package travel.loyalty.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Predicate;
import travel.loyalty.ui.guard.RouteTable;

/**
 * Items of the navigation that belong together.
 *
 * @param titleKey message key of the heading; empty for the first group
 */
public record NavigationGroup(String titleKey, List<Item> items) {

  public NavigationGroup {
    items = List.copyOf(items);
  }

  /** What is left of groups for a caller: the pages that exist and that the caller may see. */
  public static List<NavigationGroup> openTo(
      HttpServletRequest request, RouteTable routes, List<NavigationGroup> all) {
    return all.stream()
        .map(group -> group.keeping(item -> routes.isOpenTo(request, item.path())))
        .filter(group -> !group.items().isEmpty())
        .toList();
  }

  private NavigationGroup keeping(Predicate<Item> wanted) {
    return new NavigationGroup(titleKey, items.stream().filter(wanted).toList());
  }

  /**
   * One page of the navigation.
   *
   * @param path in the portal, for example {@code /members}
   * @param icon name of a Lucide icon
   * @param labelKey message key
   */
  public record Item(String path, String icon, String labelKey) {

    /** Whether a page at that path belongs to this item. */
    public boolean leadsTo(String current) {
      return current.equals(path) || (!path.equals("/") && current.startsWith(path + "/"));
    }
  }
}
