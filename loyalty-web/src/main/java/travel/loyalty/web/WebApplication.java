package travel.loyalty.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import travel.loyalty.web.home.HomeController;

/** The pages of the member portal. Named one by one, since servers scan differently. */
@ApplicationPath("/")
public class WebApplication extends Application {

  /** The resource classes, which a test compares with the route table. */
  static final Set<Class<?>> CONTROLLERS =
      Set.of(
          HomeController.class //
          );

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new java.util.HashSet<>(CONTROLLERS);
    classes.add(WebErrors.class);
    classes.add(WebPages.class);
    return classes;
  }
}
