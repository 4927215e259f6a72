package travel.loyalty.scenario;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Jobs;
import travel.loyalty.shared.SandboxClock;
import travel.loyalty.shared.Sql;

/**
 * Wipes what a scenario did: every table is emptied and gets back the rows that the first start
 * laid down, and the clock stands at the beginning of 2020 again, before anything that a scenario
 * tells of. No deployment is needed for it.
 */
@ApplicationScoped
class Slate {

  // What is not of a scenario: the schema's own history, and the runner's sign-in.
  private static final Set<String> KEPT = Set.of("flyway_schema_history", "signin_session");
  private static final String CLOCK_BACK =
      "update business_clock set motion = 'STANDING', business_at = '2020-01-01 00:00:00'";

  // A job may have been at work when the first rows were read.
  private static final String NO_LEASES = "update job_lease set held_until = null";

  @Resource(lookup = "jdbc/loyalty")
  private DataSource source;

  @Inject private Sql sql;
  @Inject private Jobs jobs;
  @Inject private SandboxClock clock;
  @Inject private World world;
  @Inject private ProgrammeService programmes;

  private Map<String, TableRows> laidDown;

  /** Reads what the first start laid down. */
  synchronized void takeStock() {
    try (Connection connection = source.getConnection()) {
      laidDown = read(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot read the tables", e);
    }
  }

  // A job at work would go on with the last scenario's time and mark days of this one as done.
  synchronized void clean() {
    jobs.between(this::wipe);
  }

  private void wipe() {
    try (Connection connection = source.getConnection()) {
      refill(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot clean the tables", e);
    }
    clock.restore(sql);
    world.forget();
    // So that no version of the last scenario is taken for one of the next.
    programmes.timeline();
  }

  private static Map<String, TableRows> read(Connection connection) throws SQLException {
    Map<String, TableRows> all = new LinkedHashMap<>();
    for (String table : tables(connection)) {
      all.put(table, TableRows.read(connection, table));
    }
    return all;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    String[] kinds = {"TABLE", "BASE TABLE"};
    try (ResultSet found =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), connection.getSchema(), "%", kinds)) {
      while (found.next()) {
        String table = found.getString("TABLE_NAME");
        if (!KEPT.contains(table)) {
          tables.add(table);
        }
      }
    }
    return tables;
  }

  private void refill(Connection connection) throws SQLException {
    boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
    try (Statement statement = connection.createStatement()) {
      statement.execute(h2 ? "set referential_integrity false" : "set foreign_key_checks = 0");
      for (Map.Entry<String, TableRows> table : laidDown.entrySet()) {
        statement.executeUpdate("delete from " + table.getKey());
        table.getValue().write(connection, table.getKey());
      }
      statement.executeUpdate(CLOCK_BACK);
      statement.executeUpdate(NO_LEASES);
      statement.execute(h2 ? "set referential_integrity true" : "set foreign_key_checks = 1");
    }
  }
}
