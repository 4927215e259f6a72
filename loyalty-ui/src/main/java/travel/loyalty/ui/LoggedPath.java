package travel.loyalty.ui;

/** A request's path as the log may show it: numbers of members are not for everybody's eyes. */
public final class LoggedPath {

  private LoggedPath() {}

  /** The path with a star for every digit, whether it was written as one or escaped. */
  public static String of(String path) {
    return path.replaceAll("%3[0-9]|[0-9]", "*");
  }
}
