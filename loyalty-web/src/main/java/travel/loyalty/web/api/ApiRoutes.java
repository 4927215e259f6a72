package travel.loyalty.web.api;

import static travel.loyalty.web.api.ApiRoute.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Everything the API answers to and the scope that each call needs. What is not in it is denied. A
 * test compares it with the resources and with the OpenAPI document, both ways.
 */
final class ApiRoutes {

  private record Line(ApiRoute route, Pattern pattern) {}

  static final List<ApiRoute> ALL = List.of(read("/openapi.json", "").forAnyKey());

  private static final List<Line> LINES =
      ALL.stream().map(route -> new Line(route, route.pattern())).toList();

  private ApiRoutes() {}

  /** The line of a call, its path below {@code /api/v1}; one without variables wins. */
  static Optional<ApiRoute> find(String method, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    return LINES.stream()
        .filter(line -> line.route().method().equals(asked))
        .filter(line -> line.pattern().matcher(path).matches())
        .map(Line::route)
        .min((a, b) -> Boolean.compare(a.path().contains("{"), b.path().contains("{")));
  }
}
