package travel.loyalty.launcher;

import java.util.List;
import travel.loyalty.configuration.Settings;

/** How the server is told of the database: the arguments of {@code create-jdbc-connection-pool}. */
final class ConnectionPool {

  static final String NAME = "loyalty-pool";

  // What an own database is told about each connection, beside the address that IT gave.
  private static final List<String> DRIVER_SETTINGS =
      List.of(
          // Else Payara's key store would be offered as a client certificate.
          "fallbackToSystemKeyStore=false",
          "rewriteBatchedStatements=true",
          "useServerPrepStmts=true",
          "cachePrepStmts=true",
          "prepStmtCacheSize=250",
          "prepStmtCacheSqlLimit=16384",
          "useLocalSessionState=true",
          "elideSetAutoCommits=true",
          "cacheServerConfiguration=true",
          "maintainTimeStats=false",
          // The server brings the library along: the driver would make a span for each statement.
          "openTelemetry=DISABLED",
          "connectTimeout=1000",
          "socketTimeout=8000",
          // A wait for another's row ends before the socket's, so that it can be told and repeated.
          "sessionVariables=innodb_lock_wait_timeout=5",
          "characterEncoding=UTF-8",
          "connectionTimeZone=UTC",
          "forceConnectionTimeZoneToSession=true");

  private final Settings settings;

  ConnectionPool(Settings settings) {
    this.settings = settings;
  }

  String[] arguments() {
    String url = settings.dbUrl().orElseGet(this::embeddedUrl);
    boolean h2 = url.startsWith("jdbc:h2:");
    return new String[] {
      "--datasourceclassname="
          + (h2 ? "org.h2.jdbcx.JdbcDataSource" : "com.mysql.cj.jdbc.MysqlDataSource"),
      "--restype=javax.sql.DataSource",
      "--isolationlevel=read-committed",
      "--isisolationguaranteed=true",
      "--steadypoolsize=4",
      "--maxpoolsize=" + settings.dbPool(),
      "--isconnectvalidatereq=true",
      // Not at each borrowing, which is a round trip for each statement of a page.
      "--validateatmostonceperiod=1",
      // Without the server's proxy around each statement, which traces its text.
      "--wrapjdbcobjects=false",
      "--validationmethod=custom-validation",
      "--validationclassname=org.glassfish.api.jdbc.validation."
          + (h2 ? "JDBC40ConnectionValidation" : "MySQLConnectionValidation"),
      "--property=" + properties(h2 ? url : withDriverSettings(url)),
      NAME
    };
  }

  // WRITE_DELAY=0: what was acknowledged is on disk, also after kill -9.
  private String embeddedUrl() {
    return "jdbc:h2:file:"
        + settings.data().resolve("loyalty")
        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
        + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000;WRITE_DELAY=0";
  }

  private static String withDriverSettings(String url) {
    return url + (url.contains("?") ? "&" : "?") + String.join("&", DRIVER_SETTINGS);
  }

  // The embedded database is guarded by its folder; the pool refuses an empty password.
  private String properties(String url) {
    boolean embedded = settings.dbUrl().isEmpty();
    return "url="
        + escaped(url)
        + ":user="
        + escaped(embedded ? "loyalty" : settings.dbUser())
        + ":password="
        + escaped(embedded ? "loyalty" : settings.dbPassword());
  }

  // A colon separates properties and an equals sign name from value: both escaped by a backslash.
  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace(":", "\\:").replace("=", "\\=");
  }
}
