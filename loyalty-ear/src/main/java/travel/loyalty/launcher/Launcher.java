package travel.loyalty.launcher;

import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import travel.loyalty.configuration.Settings;

/**
 * Starts Payara Micro, makes the pool {@code jdbc/loyalty} as IT does on a server, then deploys the
 * EAR. Micro refuses EARs during its own boot, hence afterwards (docs/adr/0001).
 *
 * <p>Exit status: 64 for wrong settings, 1 when the boot or the deployment fails.
 */
public final class Launcher {

  private static final int WRONG_SETTINGS = 64;

  private final Settings settings;
  private AdminCommandRunner commands;

  private Launcher(Settings settings) {
    this.settings = settings;
  }

  public static void main(String[] arguments) throws Exception {
    Settings settings;
    try {
      settings = Settings.load();
    } catch (Settings.Wrong wrong) {
      System.err.println(wrong.getMessage());
      System.exit(WRONG_SETTINGS);
      return;
    }
    new Launcher(settings).start();
  }

  private void start() throws Exception {
    Files.createDirectories(settings.data());
    PayaraMicroBoot boot = PayaraMicro.getInstance();
    boot.setHttpPort(settings.httpPort());
    // Alone, this keeps the node private; with setNoCluster Hazelcast still listens.
    boot.setNoHazelcast(true);
    boot.setPreBootHandler(this::bind);
    boot.setPostBootHandler(runner -> commands = runner);
    PayaraMicroRuntime runtime = boot.bootStrap();
    try {
      createPool();
      run("deploy", "--force=true", "--name=loyalty", ear().toString());
    } catch (IllegalStateException failure) {
      System.err.println(failure.getMessage());
      runtime.shutdown();
      System.exit(1);
    }
    System.out.println(
        "loyalty is ready on http://" + settings.httpAddress() + ":" + settings.httpPort() + "/");
  }

  private void bind(AdminCommandRunner runner) {
    runner.run(
        "set",
        "configs.config.server-config.network-config.network-listeners"
            + ".network-listener.http-listener.address="
            + settings.httpAddress());
  }

  private void createPool() {
    String url = settings.dbUrl().orElseGet(this::embeddedUrl);
    boolean h2 = url.startsWith("jdbc:h2:");
    List<String> pool = new ArrayList<>();
    pool.add(
        "--datasourceclassname="
            + (h2 ? "org.h2.jdbcx.JdbcDataSource" : "com.mysql.cj.jdbc.MysqlDataSource"));
    pool.add("--restype=javax.sql.DataSource");
    pool.add("--isolationlevel=read-committed");
    pool.add("--isisolationguaranteed=true");
    pool.add("--steadypoolsize=4");
    pool.add("--maxpoolsize=48");
    pool.add("--isconnectvalidatereq=true");
    pool.add("--validationmethod=custom-validation");
    pool.add(
        "--validationclassname=org.glassfish.api.jdbc.validation."
            + (h2 ? "JDBC40ConnectionValidation" : "MySQLConnectionValidation"));
    pool.add("--property=" + properties(h2 ? url : withDriverSettings(url)));
    pool.add("loyalty-pool");
    run("create-jdbc-connection-pool", pool.toArray(String[]::new));
    run("create-jdbc-resource", "--connectionpoolid=loyalty-pool", "jdbc/loyalty");
  }

  // WRITE_DELAY=0: what was acknowledged is on disk, also after kill -9.
  private String embeddedUrl() {
    return "jdbc:h2:file:"
        + settings.data().resolve("loyalty")
        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
        + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000;WRITE_DELAY=0";
  }

  // Inside Payara the server's key store would be offered as a client certificate: fallback off.
  private static String withDriverSettings(String url) {
    return url
        + (url.contains("?") ? "&" : "?")
        + "fallbackToSystemKeyStore=false&rewriteBatchedStatements=true&useServerPrepStmts=true"
        + "&cachePrepStmts=true&useLocalSessionState=true&elideSetAutoCommits=true"
        + "&cacheServerConfiguration=true&maintainTimeStats=false"
        + "&connectTimeout=1000&socketTimeout=8000&characterEncoding=UTF-8"
        + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";
  }

  private String properties(String url) {
    return "url=" + escaped(url) + userProperties();
  }

  // The embedded database is guarded by its folder; the pool refuses an empty password.
  private String userProperties() {
    boolean embedded = settings.dbUrl().isEmpty();
    return ":user="
        + escaped(embedded ? "loyalty" : settings.dbUser())
        + ":password="
        + escaped(embedded ? "loyalty" : settings.dbPassword());
  }

  // A colon separates properties and an equals sign name from value: both escaped by a backslash.
  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace(":", "\\:").replace("=", "\\=");
  }

  private static Path ear() throws IOException {
    Path ear = Files.createTempDirectory("loyalty").resolve("loyalty.ear");
    try (InputStream in = Launcher.class.getResourceAsStream("/app/loyalty.ear")) {
      Files.copy(in, ear);
    }
    ear.toFile().deleteOnExit();
    return ear;
  }

  private void run(String command, String... arguments) {
    ClusterCommandResult result = commands.run(command, arguments);
    if (result.getExitStatus() != ClusterCommandResult.ExitStatus.SUCCESS) {
      throw new IllegalStateException(
          command + " failed: " + result.getOutput() + " " + result.getFailureCause());
    }
  }
}
