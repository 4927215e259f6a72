package travel.loyalty.access;

import java.util.Set;

/** Callers for the tests of other features. */
public final class Callers {

  private Callers() {}

  public static Caller staff(String login) {
    return Caller.staff("1", login, Set.of(Role.MANAGER.name()));
  }

  /** One of the agency's own systems. */
  public static Caller client(String name, String... scopes) {
    return Caller.client("7", name, Set.of(scopes));
  }

  public static Caller partner(String name, String... scopes) {
    return Caller.partner("8", name, Set.of(scopes));
  }
}
