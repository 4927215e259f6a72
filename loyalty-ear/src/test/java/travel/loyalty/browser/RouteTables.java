package travel.loyalty.browser;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import travel.loyalty.container.Target;
import travel.loyalty.ui.guard.Route;
import travel.loyalty.ui.guard.RouteTable;

/**
 * The route tables of the WARs, from which every list of pages is taken, so that a new page cannot
 * be forgotten. The WARs are not on the class path of this module, hence the loader.
 */
final class RouteTables {

  private RouteTables() {}

  static List<Route> web() {
    return read("loyalty-web", "travel.loyalty.web.WebRoutes");
  }

  static List<Route> admin() {
    return read("loyalty-admin", "travel.loyalty.admin.AdminRoutes");
  }

  private static List<Route> read(String module, String type) {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes(module)}, RouteTables.class.getClassLoader())) {
      Field table = loader.loadClass(type).getDeclaredField("TABLE");
      table.setAccessible(true);
      return ((RouteTable) table.get(null)).routes();
    } catch (ReflectiveOperationException | IOException e) {
      throw new IllegalStateException("No route table in " + module, e);
    }
  }

  private static URL classes(String module) throws MalformedURLException {
    return module(module).resolve("target/classes").toUri().toURL();
  }

  /** The folder of a module of this build. */
  static Path module(String name) {
    return Target.folder().getParent().resolveSibling(name);
  }
}
