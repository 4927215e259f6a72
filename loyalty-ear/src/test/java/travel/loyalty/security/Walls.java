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
      server = new LoyaltyServer("security", TestDatabase.chosen()).start();
      people = new People(server);
    }
  }

  static Browser browser() {
    return new Browser(server);
  }
}
