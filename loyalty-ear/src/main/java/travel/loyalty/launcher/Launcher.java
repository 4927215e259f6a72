package travel.loyalty.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import travel.loyalty.configuration.Settings;

/**
 * Starts Payara Micro, makes the pool {@code jdbc/loyalty} as IT does on a server, then deploys the
 * EAR. Micro refuses EARs during its own boot, hence afterwards (docs/adr/0001).
 *
 * <p>One optional argument, {@code --ear=FILE}, deploys that EAR instead of the one inside. Exit
 * status: 64 for wrong settings or arguments, 1 when the boot or the deployment fails.
 */
public final class Launcher {

  private static final int WRONG_SETTINGS = 64;
  private static final int FAILED = 1;
  private static final int HTTP_THREADS = 64;

  private final Settings settings;
  private final RuntimeFolder folder;
  private AdminCommandRunner commands;

  Launcher(Settings settings) throws IOException {
    this.settings = settings;
    this.folder = RuntimeFolder.fresh(settings.data(), settings.httpPort());
  }

  public static void main(String[] arguments) throws IOException {
    Arguments given = Arguments.of(arguments);
    if (!given.problems().isEmpty()) {
      leave(WRONG_SETTINGS, given.problems());
    }
    try {
      new Launcher(Settings.load()).start(given);
    } catch (Settings.Wrong wrong) {
      leave(WRONG_SETTINGS, wrong.getMessage());
    } catch (BootstrapException | IllegalStateException failure) {
      leave(FAILED, "loyalty did not start: " + failure.getMessage());
    }
  }

  void start(Arguments given) throws BootstrapException, IOException {
    Runtime.getRuntime().addShutdownHook(new Thread(Launcher::fallSilent));
    PayaraMicroRuntime runtime = boot().bootStrap();
    try {
      run("create-jdbc-connection-pool", new ConnectionPool(settings).arguments());
      run("create-jdbc-resource", "--connectionpoolid=" + ConnectionPool.NAME, "jdbc/loyalty");
      Path ear = given.ear().orElse(folder.unpack("/app/loyalty.ear"));
      run("deploy", "--force=true", "--name=loyalty", ear.toString());
    } catch (IllegalStateException failure) {
      runtime.shutdown();
      throw failure;
    }
    System.out.print(Welcome.to(settings));
    System.out.flush();
  }

  private PayaraMicroBoot boot() throws IOException {
    // What the server's own error pages call it: they answer until the application is deployed.
    System.setProperty("product.name", "loyalty");
    return PayaraMicro.getInstance()
        .setRootDir(folder.path().toFile())
        .setLogPropertiesFile(folder.unpack("/launcher/logging.properties").toFile())
        .setPrintLogo(false)
        .setHttpPort(settings.httpPort())
        .setMinHttpThreads(HTTP_THREADS / 8)
        .setMaxHttpThreads(HTTP_THREADS)
        // Alone, this keeps the node private; with setNoCluster Hazelcast still listens.
        .setNoHazelcast(true)
        .setPreBootHandler(this::prepareListener)
        .setPostBootHandler(runner -> commands = runner);
  }

  // The server neither names itself in every answer, nor adds a header that contradicts ours.
  private void prepareListener(AdminCommandRunner runner) {
    String network = "configs.config.server-config.network-config.";
    String listener = network + "network-listeners.network-listener.http-listener.";
    String http = network + "protocols.protocol.http-listener.http.";
    runner.run("set", listener + "address=" + settings.httpAddress());
    runner.run("set", http + "server-header=false");
    runner.run("set", http + "xframe-options=false");
  }

  /** Runs a command of the server, as asadmin does. */
  void run(String command, String... arguments) {
    ClusterCommandResult result = commands.run(command, arguments);
    if (result.getExitStatus() != ClusterCommandResult.ExitStatus.SUCCESS) {
      throw new IllegalStateException(
          command + " failed: " + result.getOutput() + " " + result.getFailureCause());
    }
  }

  // The server's own hook stops it; while it does, it prints its inner state to the console.
  private static void fallSilent() {
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
  }

  private static void leave(int status, String why) {
    System.err.println(why);
    System.exit(status);
  }
}
