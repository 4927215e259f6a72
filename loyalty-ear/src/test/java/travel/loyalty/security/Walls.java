package travel.loyalty.security;

import org.junit.jupiter.api.BeforeAll;
import travel.loyalty.container.Leftovers;
import travel.loyalty.container.LoyaltyServer;
import travel.loyalty.container.Target;
import travel.loyalty.container.TestDatabase;

/** A test of who may enter where. All of them share one server, which ends with the run. */
abstract class Walls {

  static LoyaltyServer server;
  static People people;

  @BeforeAll
  static void open() {
    if (server == null) {
      Leftovers.remove(Target.folder().resolve("security-data"));
      server =
          new LoyaltyServer("security", TestDatabase.chosen())
              .with("LOYALTY_TRUSTED_PROXIES", "127.0.0.1")
              .start();
      people = new People(server);
    }
  }

  static Browser browser() {
    return new Browser(server);
  }

  /** A browser somewhere else, as a proxy of the operator tells. */
  static Browser browserAt(String address) {
    return new Browser(server, address);
  }
}
