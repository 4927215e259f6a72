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

  private static final List<String> LOADERS = List.of("EarClassLoader", "WebappClassLoader");

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

  // Threads that run with the classes of an application. Those of the server's own come and go with
  // the work and tell nothing.
  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getContextClassLoader() != null)
        .filter(thread -> LOADERS.contains(loader(thread)))
        .map(thread -> thread.getName() + " " + loader(thread))
        .sorted()
        .toList();
  }

  private static String loader(Thread thread) {
    return thread.getContextClassLoader().getClass().getSimpleName();
  }

  private static boolean isAsked() throws IOException {
    return IN.readLine() != null;
  }
}
