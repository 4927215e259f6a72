package travel.loyalty.container;

import java.nio.file.Path;

/** What the build made, and where the tests may write. */
public final class Target {

  private Target() {}

  public static Path folder() {
    return Path.of(System.getProperty("loyalty.target", "target")).toAbsolutePath();
  }

  public static Path ear() {
    return folder().resolve("loyalty.ear");
  }

  public static Path jar() {
    return folder().resolve("loyalty.jar");
  }
}
