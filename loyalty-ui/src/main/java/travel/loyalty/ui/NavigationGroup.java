package travel.loyalty.ui;

import java.util.List;

/**
 * Items of the navigation that belong together.
 *
 * @param titleKey message key of the heading; empty for the first group
 */
public record NavigationGroup(String titleKey, List<Item> items) {

  public NavigationGroup {
    items = List.copyOf(items);
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
