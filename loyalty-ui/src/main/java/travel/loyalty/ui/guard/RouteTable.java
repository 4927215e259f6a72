package travel.loyalty.ui.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Everything a WAR answers to, and who may ask. What is not in it does not exist. A test of the WAR
 * compares it with the JAX-RS resources, both ways.
 */
public final class RouteTable {

  private record Line(Route route, Pattern pattern) {}

  private final List<Line> lines;

  private RouteTable(List<Route> routes) {
    lines = routes.stream().map(r -> new Line(r, r.pattern())).toList();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects the lines. */
  public static final class Builder {
    private final List<Route> routes = new ArrayList<>();

    private Builder() {}

    /** For everybody, signed in or not. */
    public Builder open(String method, String path) {
      routes.add(new Route(method, path, Set.of()));
      return this;
    }

    /** For whoever is in any of the groups. */
    public Builder allow(String method, String path, String... groups) {
      if (groups.length == 0) {
        throw new IllegalArgumentException("Say open() if everybody may " + method + " " + path);
      }
      routes.add(new Route(method, path, Set.of(groups)));
      return this;
    }

    public RouteTable build() {
      return new RouteTable(routes);
    }
  }

  public List<Route> routes() {
    return lines.stream().map(Line::route).toList();
  }

  /** Whether there is such a page, and the caller may see it: for links that come and go. */
  public boolean isOpenTo(HttpServletRequest request, String path) {
    return find("GET", path)
        .filter(r -> r.isOpen() || r.groups().stream().anyMatch(request::isUserInRole))
        .isPresent();
  }

  /** The line that decides, if any: a path without variables wins over one with. */
  Optional<Route> find(String method, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    return matching(path).stream()
        .filter(route -> route.method().equals(asked))
        .min((a, b) -> Boolean.compare(a.path().contains("{"), b.path().contains("{")));
  }

  /** All lines of a path, whatever the method. */
  List<Route> matching(String path) {
    return lines.stream()
        .filter(line -> line.pattern().matcher(path).matches())
        .map(Line::route)
        .toList();
  }
}
