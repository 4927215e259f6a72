package travel.loyalty.ui.check;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import travel.loyalty.ui.guard.RouteTable;

/** Every JAX-RS route stands in the route table, and every line of the table is a route. */
public final class RouteRules {

  private RouteRules() {}

  /**
   * What is on one side only.
   *
   * @param base path of the application, empty for {@code /}
   * @param servlets paths that servlets answer, not resources
   */
  public static List<String> offences(
      RouteTable table, String base, Collection<Class<?>> resources, Set<String> servlets) {
    Set<String> answered = new TreeSet<>();
    resources.forEach(resource -> answered.addAll(routes(resource, base)));
    Set<String> named =
        table.routes().stream()
            .filter(route -> !servlets.contains(route.path()))
            .map(route -> route.method() + " " + route.path())
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> offences = new ArrayList<>();
    answered.stream().filter(r -> !named.contains(r)).forEach(r -> offences.add("not named: " + r));
    named.stream().filter(r -> !answered.contains(r)).forEach(r -> offences.add("no page: " + r));
    return offences;
  }

  private static Set<String> routes(Class<?> resource, String base) {
    Set<String> routes = new TreeSet<>();
    for (Method method : resource.getMethods()) {
      for (Annotation annotation : method.getAnnotations()) {
        HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
        if (verb != null) {
          routes.add(verb.value() + " " + base + path(resource, method));
        }
      }
    }
    return routes;
  }

  private static String path(Class<?> resource, Method method) {
    String path = part(resource.getAnnotation(Path.class)) + part(method.getAnnotation(Path.class));
    return path.isEmpty() ? "/" : path;
  }

  private static String part(Path path) {
    String bare = path == null ? "" : path.value().replaceAll("^/+|/+$", "");
    return bare.isEmpty() ? "" : "/" + bare;
  }
}
