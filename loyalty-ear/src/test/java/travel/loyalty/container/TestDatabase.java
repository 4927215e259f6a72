package travel.loyalty.container;

import java.util.Map;

/** Where a server under test keeps its data. */
public enum TestDatabase {
  /** Embedded, a file in the server's data folder. */
  H2 {
    @Override
    public Map<String, String> settings(String schema) {
      return Map.of();
    }
  },
  /** A real one, from the Maven registry, started on first use and kept until the JVM ends. */
  MARIADB {
    @Override
    public Map<String, String> settings(String schema) {
      return MariaDb.running().settings(schema);
    }
  };

  /** What a server must be told to use the schema of that name. */
  public abstract Map<String, String> settings(String schema);

  /** The one that this run was asked for by {@code -Dloyalty.database}. */
  public static TestDatabase chosen() {
    return valueOf(System.getProperty("loyalty.database", "h2").toUpperCase(java.util.Locale.ROOT));
  }
}
