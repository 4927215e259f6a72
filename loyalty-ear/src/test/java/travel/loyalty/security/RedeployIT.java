package travel.loyalty.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import travel.loyalty.container.Leftovers;
import travel.loyalty.container.LoyaltyServer;
import travel.loyalty.container.Target;
import travel.loyalty.container.TestDatabase;
import travel.loyalty.launcher.Redeployment;

/**
 * The EAR is taken away and deployed again in a running server. On some servers the first class of
 * a credential then stays in the mechanism, and nobody can sign in any more.
 */
class RedeployIT {

  private static final int TIMES = 3;
  // A thread that a pool of the server began while the application called keeps its loader.
  private static final int POOLED = 1;
  private static final Pattern THREADS = Pattern.compile("redeployed \\d threads=(\\d+)");

  @Test
  void after_a_redeployment_all_populations_enter_and_nothing_of_the_old_one_is_left()
      throws IOException {
    try (LoyaltyServer server = newServer().start()) {
      for (int time = 1; time <= TIMES; time++) {
        server.ask("again", "redeployed " + time);
        letsEverybodyIn(server, time);
      }
      List<Integer> threads = threads(server);
      assertThat(threads.get(TIMES - 1) - threads.get(0))
          .as("threads " + threads)
          .isLessThanOrEqualTo(POOLED);
      assertThat(Files.readString(server.log())).doesNotContain("SEVERE", "LinkageError");
    }
  }

  private static LoyaltyServer newServer() {
    Leftovers.remove(Target.folder().resolve("redeploy-data"));
    return new LoyaltyServer("redeploy", TestDatabase.chosen())
        .by(Redeployment.class)
        .deploying(Target.ear());
  }

  private static void letsEverybodyIn(LoyaltyServer server, int time) {
    People people = new People(server);
    assertThat(people.staff("agent").get("/admin/members").statusCode()).isEqualTo(200);
    Browser ana = people.member("ana.again" + time);
    assertThat(ana.get("/home").statusCode()).isEqualTo(200);
  }

  private static List<Integer> threads(LoyaltyServer server) throws IOException {
    return THREADS
        .matcher(Files.readString(server.log()))
        .results()
        .map(MatchResult::group)
        .map(line -> Integer.valueOf(line.replaceAll(".*=", "")))
        .toList();
  }
}
