package travel.loyalty.web.api;

import static travel.loyalty.web.api.ApiRoute.delete;
import static travel.loyalty.web.api.ApiRoute.post;
import static travel.loyalty.web.api.ApiRoute.put;
import static travel.loyalty.web.api.ApiRoute.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import travel.loyalty.web.api.ApiRoute.Content;
import travel.loyalty.web.api.ApiRoute.Repeat;

/**
 * Everything the API answers to and the scope that each call needs. What is not in it is denied. A
 * test compares it with the resources and with the OpenAPI document, both ways.
 */
final class ApiRoutes {

  private record Line(ApiRoute route, Pattern pattern) {}

  static final List<ApiRoute> ALL =
      List.of(
          post("/activities/{code}/results", "points:write", Repeat.KEY_REQUIRED),
          read("/audit/ledger", "audit:read"),
          read("/benefit-uses/{id}", "benefits:read"),
          post("/benefit-uses/{id}/take-back", "benefits:write", Repeat.KEY_HEEDED),
          post("/bookings", "bookings:write", Repeat.KEY_REQUIRED),
          read("/bookings/{source}/{reference}", "bookings:read"),
          put("/bookings/{source}/{reference}", "bookings:write"),
          read("/holds/{id}", "points:read"),
          delete("/holds/{id}", "points:write"),
          post("/holds/{id}/capture", "points:write", Repeat.KEY_REQUIRED),
          post("/imports", "bookings:write", Repeat.KEY_HEEDED).withContent(Content.MULTIPART),
          read("/imports/{id}", "bookings:read"),
          post("/imports/{id}/rollback", "bookings:write", Repeat.KEY_HEEDED)
              .withContent(Content.NONE),
          post("/members", "members:write", Repeat.KEY_HEEDED),
          read("/members/{memberNumber}", "members:read"),
          read("/members/{memberNumber}/account", "points:read"),
          post("/members/{memberNumber}/adjustments", "points:write", Repeat.KEY_REQUIRED),
          read("/members/{memberNumber}/balance", "points:read"),
          read("/members/{memberNumber}/benefits", "benefits:read"),
          post("/members/{memberNumber}/benefit-uses", "benefits:write", Repeat.KEY_REQUIRED),
          post("/members/{memberNumber}/holds", "points:write", Repeat.KEY_REQUIRED),
          read("/members/{memberNumber}/ledger", "points:read"),
          post("/members/{memberNumber}/transfers", "points:write", Repeat.KEY_REQUIRED),
          read("/openapi.json", "").forAnyKey(),
          read("/programme", "programme:read"),
          post("/programme/simulations", "programme:write", Repeat.KEY_HEEDED),
          read("/programme/simulations/{id}", "programme:write"),
          read("/programme/versions", "programme:read"),
          put("/programme", "programme:write"),
          post("/quotes/earning", "bookings:read", Repeat.HARMLESS),
          post("/quotes/offset", "points:read", Repeat.HARMLESS),
          post("/redemptions", "points:write", Repeat.KEY_REQUIRED),
          read("/redemptions/{id}", "points:read"),
          post("/redemptions/{id}/cancel", "points:write", Repeat.KEY_REQUIRED),
          read("/rewards", "points:read"),
          read("/rewards/{code}", "points:read"),
          read("/sandbox/clock", "").forAnyKey(),
          put("/sandbox/clock", "").forAnyKey(),
          read("/webhooks", "webhooks:read"),
          post("/webhooks", "webhooks:write", Repeat.HARMLESS),
          post("/webhooks/deliveries/{id}/resend", "webhooks:write", Repeat.HARMLESS)
              .withContent(Content.NONE),
          read("/webhooks/{id}", "webhooks:read"),
          put("/webhooks/{id}", "webhooks:write"),
          delete("/webhooks/{id}", "webhooks:write"),
          read("/webhooks/{id}/deliveries", "webhooks:read"),
          post("/webhooks/{id}/rotate", "webhooks:write", Repeat.HARMLESS)
              .withContent(Content.NONE));

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
