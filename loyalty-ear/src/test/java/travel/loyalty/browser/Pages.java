package travel.loyalty.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import travel.loyalty.ui.guard.Route;

/**
 * Every page of the portals, taken from the route tables, by who may see it. A page of one thing is
 * found as people find it: by a link on another page.
 */
final class Pages {

  /** Who looks. */
  enum Audience {
    GUEST,
    MEMBER,
    STAFF
  }

  /** What is no page: styles and scripts, files, the API and the probes. */
  private static final List<String> NO_PAGES =
      List.of(
          "/assets/",
          "/api/",
          "/status/",
          "/openapi",
          "/files/",
          ".json",
          ".{format}",
          ".csv",
          ".xlsx");

  /** Halfway through a sign-in with a second factor, which a sandbox's administrator has not. */
  private static final Set<String> PENDING_ONLY = Set.of("PENDING");

  private static final Map<Audience, List<String>> FOUND = new EnumMap<>(Audience.class);

  private final Town town;

  Pages(Town town) {
    this.town = town;
  }

  /** The addresses of all pages of an audience, found by one who is signed in as such. */
  List<String> of(Audience audience, BrowserContext visitor) {
    return FOUND.computeIfAbsent(audience, who -> find(who, visitor));
  }

  private List<String> find(Audience audience, BrowserContext visitor) {
    String root = audience == Audience.STAFF ? "/admin" : "";
    List<String> pages = new ArrayList<>();
    List<String> ofOneThing = new ArrayList<>();
    for (Route route : routes(audience)) {
      (route.path().contains("{") ? ofOneThing : pages).add(root + route.path());
    }
    try (Page page = visitor.newPage()) {
      Set<String> links = new LinkedHashSet<>();
      pages.forEach(path -> links.addAll(linksOn(page, path)));
      pages.forEach(links::remove);
      for (String route : ofOneThing) {
        String example = example(route, links).orElseGet(() -> deeper(page, route, links));
        pages.add(example);
        links.addAll(linksOn(page, example));
        pages.forEach(links::remove);
      }
    }
    return pages;
  }

  // What can be done with a thing depends on its state, so another of its kind may lead there.
  private String deeper(Page page, String route, Set<String> links) {
    String parent = route.substring(0, route.lastIndexOf('/'));
    for (String other : List.copyOf(links)) {
      if (example(parent, Set.of(other)).isPresent()) {
        links.addAll(linksOn(page, other));
      }
    }
    return example(route, links).orElseThrow(() -> unlinked(route));
  }

  private static IllegalStateException unlinked(String route) {
    return new IllegalStateException("No page links to " + route + ": the town lacks such a thing");
  }

  private static List<Route> routes(Audience audience) {
    boolean staff = audience == Audience.STAFF;
    return (staff ? RouteTables.admin() : RouteTables.web())
        .stream()
            .filter(Pages::isPage)
            .filter(route -> staff || route.isOpen() == (audience == Audience.GUEST))
            .toList();
  }

  private static boolean isPage(Route route) {
    return route.method().equals("GET")
        && NO_PAGES.stream().noneMatch(route.path()::contains)
        && !route.groups().equals(PENDING_ONLY);
  }

  private List<String> linksOn(Page page, String path) {
    page.navigate(town.at(path));
    List<?> found = (List<?>) page.evaluate("[...document.links].map(link => link.href)");
    return found.stream().map(link -> URI.create(String.valueOf(link)).getPath()).toList();
  }

  private static Optional<String> example(String route, Set<String> links) {
    String[] fixed = route.split("\\{[^}]*}", -1);
    StringBuilder regex = new StringBuilder(Pattern.quote(fixed[0]));
    for (int i = 1; i < fixed.length; i++) {
      regex.append("[^/]+").append(Pattern.quote(fixed[i]));
    }
    Pattern pattern = Pattern.compile(regex.toString());
    return links.stream()
        .filter(link -> link != null && pattern.matcher(link).matches())
        .findFirst();
  }
}
