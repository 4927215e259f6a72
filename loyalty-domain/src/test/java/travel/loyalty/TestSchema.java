package travel.loyalty;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import travel.loyalty.shared.TestMigrations;

/** The one schema of a test run: migrated when first used, brought back to that state by reset. */
final class TestSchema {

  private static final String EMBEDDED =
      "jdbc:h2:mem:loyalty;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=5000"
          + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

  private static final DataSource SOURCE = migrated();
  private static final TestTransactions TRANSACTIONS = new TestTransactions(SOURCE);
  private static final TestPersistence PERSISTENCE = new TestPersistence(TRANSACTIONS);
  // What the migrations themselves put in.
  private static final Map<String, List<Object[]>> SEEDS = seeds();

  private TestSchema() {}

  static TestTransactions transactions() {
    return TRANSACTIONS;
  }

  static TestPersistence persistence() {
    return PERSISTENCE;
  }

  private static DataSource migrated() {
    DataSource source =
        JdbcConnectionPool.create(
            System.getProperty("loyalty.test.url", EMBEDDED),
            System.getProperty("loyalty.test.user", "loyalty"),
            System.getProperty("loyalty.test.password", "loyalty"));
    ((JdbcConnectionPool) source).setMaxConnections(64);
    TestMigrations.run(source);
    return source;
  }

  /** Every table as the migrations left it. */
  static void empty() throws SQLException {
    try (Connection connection = SOURCE.getConnection()) {
      boolean embedded = isEmbedded(connection);
      run(connection, embedded ? "set referential_integrity false" : "set foreign_key_checks=0");
      for (String table : tables(connection)) {
        run(connection, "delete from " + table);
      }
      for (Map.Entry<String, List<Object[]>> seed : SEEDS.entrySet()) {
        insert(connection, seed.getKey(), seed.getValue());
      }
      run(connection, embedded ? "set referential_integrity true" : "set foreign_key_checks=1");
    }
  }

  private static boolean isEmbedded(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("H2");
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(
                connection.getCatalog(),
                connection.getSchema(),
                "%",
                new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        String name = tables.getString("TABLE_NAME");
        if (!name.startsWith("flyway")) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static Map<String, List<Object[]>> seeds() {
    Map<String, List<Object[]>> seeds = new LinkedHashMap<>();
    try (Connection connection = SOURCE.getConnection()) {
      for (String table : tables(connection)) {
        seeds.put(table, rows(connection, table));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return seeds;
  }

  private static List<Object[]> rows(Connection connection, String table) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select * from " + table)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
          row[i] = result.getObject(i + 1);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static void insert(Connection connection, String table, List<Object[]> rows)
      throws SQLException {
    for (Object[] row : rows) {
      String places = String.join(",", Collections.nCopies(row.length, "?"));
      try (PreparedStatement insert =
          connection.prepareStatement("insert into " + table + " values (" + places + ")")) {
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.executeUpdate();
      }
    }
  }
}
