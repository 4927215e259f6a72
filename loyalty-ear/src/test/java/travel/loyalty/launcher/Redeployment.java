package travel.loyalty.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import travel.loyalty.configuration.Settings;

/** loyalty.jar, which takes the EAR away and deploys it again at each line that comes in. */
public final class Redeployment {

  private static final BufferedReader IN =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

  private static final List<String> POOLS = List.of("__ejb-thread-pool", "http-thread-pool");

  private Redeployment() {}

  /** Takes {@code --ear=FILE}. */
  public static void main(String[] arguments) throws Exception {
    Arguments given = Arguments.of(arguments);
    Launcher launcher = new Launcher(Settings.load());
    launcher.start(given);
    int times = 0;
    while (isAsked()) {
      launcher.run("undeploy", "loyalty");
      List<String> threads = threads();
      launcher.run("deploy", "--name=loyalty", given.ear().orElseThrow().toString());
      times++;
      System.out.println("redeployed " + times + " threads=" + threads.size() + " " + threads);
    }
  }

  // Those of the server's pools come with the work, until a pool is full: each run of a timer may
  // begin one.
  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> POOLS.stream().noneMatch(name::startsWith))
        .sorted()
        .toList();
  }

  private static boolean isAsked() throws IOException {
    return IN.readLine() != null;
  }
}
