package travel.loyalty.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import travel.loyalty.configuration.Settings;

/** loyalty.jar, which takes the EAR away and deploys it again at each line that comes in. */
public final class Redeployment {

  private static final BufferedReader IN =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

  private Redeployment() {}

  /** Takes {@code --ear=FILE}. */
  public static void main(String[] arguments) throws Exception {
    Arguments given = Arguments.of(arguments);
    Launcher launcher = new Launcher(Settings.load());
    launcher.start(given);
    int times = 0;
    while (isAsked()) {
      launcher.run("undeploy", "loyalty");
      String threads = "threads=" + Thread.getAllStackTraces().size();
      launcher.run("deploy", "--name=loyalty", given.ear().orElseThrow().toString());
      times++;
      System.out.println("redeployed " + times + " " + threads);
    }
  }

  private static boolean isAsked() throws IOException {
    return IN.readLine() != null;
  }
}
