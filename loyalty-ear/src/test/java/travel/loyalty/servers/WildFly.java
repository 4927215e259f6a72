package travel.loyalty.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import travel.loyalty.container.Leftovers;
import travel.loyalty.container.LoyaltyServer;
import travel.loyalty.container.Ports;
import travel.loyalty.container.ServerAddress;
import travel.loyalty.container.Target;
import travel.loyalty.container.TestDatabase;

/** A new WildFly that is prepared as deploy/wildfly says, on a MariaDB. */
final class WildFly implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(10);
  private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

  private final Path home;
  private final Path base = Target.folder().resolve("wildfly");
  private final int port = Ports.free();
  private final Map<String, String> settings = new HashMap<>();
  private Process process;

  WildFly() throws IOException {
    try (Stream<Path> unpacked = Files.list(Target.folder().resolve("servers"))) {
      home =
          unpacked
              .filter(path -> path.getFileName().toString().startsWith("wildfly-"))
              .findFirst()
              .orElseThrow();
    }
    settings.putAll(TestDatabase.MARIADB.settings("wildfly"));
    settings.put("LOYALTY_MODE", "sandbox");
    settings.put("LOYALTY_CLOCK", "2026-03-01T10:00:00+08:00");
    settings.put("LOYALTY_DATA", Target.folder().resolve("wildfly-data").toString());
    settings.put("LOYALTY_ADMIN_PASSWORD", LoyaltyServer.ADMIN_PASSWORD);
    settings.put("LOYALTY_API_KEY", LoyaltyServer.API_KEY);
  }

  WildFly start() throws IOException, InterruptedException {
    prepare();
    Path deployments = base.resolve("deployments");
    Files.copy(
        Target.ear(), deployments.resolve("loyalty.ear"), StandardCopyOption.REPLACE_EXISTING);
    process =
        run(
            "server",
            "bash",
            home.resolve("bin/standalone.sh").toString(),
            "-Djboss.server.base.dir=" + base,
            "-b=127.0.0.1",
            "-bmanagement=127.0.0.1",
            "-Djboss.http.port=" + port,
            "-Djboss.https.port=" + Ports.free(),
            "-Djboss.management.http.port=" + Ports.free());
    awaitDeployment(deployments);
    return this;
  }

  private void prepare() throws IOException, InterruptedException {
    Leftovers.remove(base);
    Leftovers.remove(Path.of(settings.get("LOYALTY_DATA")));
    copy(home.resolve("standalone"), base);
    Path script =
        Target.folder().getParent().resolveSibling("deploy").resolve("wildfly/prepare.sh");
    Process preparing =
        run(
            "prepare",
            "bash",
            script.toString(),
            home.toString(),
            driver().toString(),
            base.toString());
    if (preparing.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(log("prepare")));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path)));
      }
    }
  }

  private static Path driver() throws IOException {
    try (Stream<Path> files = Files.list(Target.folder().resolve("ear-support"))) {
      return files.filter(file -> file.toString().contains("mysql")).findFirst().orElseThrow();
    }
  }

  private Process run(String name, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
    builder.environment().putAll(settings);
    builder.environment().put("JAVA_OPTS", "-Xmx1g -Djava.net.preferIPv4Stack=true");
    builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
    return builder.redirectOutput(log(name).toFile()).start();
  }

  Path log(String name) {
    return Target.folder().resolve("wildfly-" + name + ".log");
  }

  private void awaitDeployment(Path deployments) throws IOException, InterruptedException {
    Instant limit = Instant.now().plus(START_LIMIT);
    while (!Files.exists(deployments.resolve("loyalty.ear.deployed"))) {
      boolean failed = Files.exists(deployments.resolve("loyalty.ear.failed"));
      if (failed || !process.isAlive() || Instant.now().isAfter(limit)) {
        close();
        throw new IllegalStateException(Files.readString(log("server")));
      }
      TimeUnit.SECONDS.sleep(1);
    }
  }

  ServerAddress address() {
    return new ServerAddress(port);
  }

  // The script in front waits for the server and does not like to be asked itself.
  @Override
  public void close() {
    List<ProcessHandle> servers = process.descendants().toList();
    servers.forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        servers.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
