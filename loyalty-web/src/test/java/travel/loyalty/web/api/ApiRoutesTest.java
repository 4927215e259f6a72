package travel.loyalty.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.access.Scope;

class ApiRoutesTest {

  @Path("/planted")
  static class Planted {
    @jakarta.ws.rs.GET
    public void read() {}
  }

  @Test
  void the_table_and_the_resources_name_the_same_routes() {
    assertThat(table()).isEqualTo(routesOf(ApiApplication.RESOURCES));
  }

  @Test
  void a_resource_that_is_not_in_the_table_is_noticed() {
    assertThat(routesOf(Set.of(Planted.class))).containsExactly("GET /planted");
    assertThat(table()).doesNotContain("GET /planted");
  }

  @Test
  void every_scope_is_one_that_keys_can_have() {
    assertThat(ApiRoutes.ALL)
        .flatExtracting(route -> route.scope().stream().toList())
        .allMatch(scope -> Scope.of(scope).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /members/886022140935/balance, points:read",
    "HEAD, /members/886022140935, members:read",
    "PUT, /bookings/PMS-1/2026-000123, bookings:write",
    "POST, /bookings, bookings:write",
    "DELETE, /bookings, ",
    "GET, /members/1/2/balance, ",
    "GET, /holds/1, points:read",
    "GET, /vouchers, " // of a later version of ours
  })
  void a_call_finds_its_line_or_is_denied(String method, String path, String scope) {
    assertThat(ApiRoutes.find(method, path).flatMap(ApiRoute::scope))
        .isEqualTo(Optional.ofNullable(scope));
  }

  private static Set<String> table() {
    return ApiRoutes.ALL.stream()
        .map(route -> route.method() + " " + route.path())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> routesOf(Set<Class<?>> resources) {
    return resources.stream()
        .flatMap(ApiRoutesTest::routes)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> routes(Class<?> resource) {
    String base = resource.getAnnotation(Path.class).value();
    return Arrays.stream(resource.getMethods())
        .flatMap(method -> verb(method).stream().map(verb -> verb + " " + base + path(method)));
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value())
        .findFirst();
  }

  private static String path(Method method) {
    return Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value).orElse("");
  }
}
