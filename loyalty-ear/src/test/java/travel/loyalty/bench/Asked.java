package travel.loyalty.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import travel.loyalty.container.MariaDb;

/** What the database was asked while something was done, by its own log. */
final class Asked {

  private static final int TRIES = 7;
  private static final String STATEMENTS =
      "select argument from mysql.general_log where command_type in ('Query', 'Execute')"
          + " and thread_id <> connection_id()"
          // How the pool asks whether a connection lives.
          + " and argument not like 'SELECT ''1'''"
          + " and lower(left(argument, 6)) in ('select', 'insert', 'update', 'delete')";

  private Asked() {}

  /** The statements of the try with the fewest: now and then the jobs ask something beside it. */
  static List<String> during(Runnable action) throws SQLException {
    List<String> fewest = List.of();
    for (int i = 0; i < TRIES; i++) {
      List<String> asked = once(action);
      fewest = i == 0 || asked.size() < fewest.size() ? asked : fewest;
    }
    return fewest;
  }

  private static List<String> once(Runnable action) throws SQLException {
    try (Connection connection = MariaDb.running().connect("mysql");
        Statement statement = connection.createStatement()) {
      statement.execute("set global log_output = 'TABLE'");
      statement.execute("truncate table mysql.general_log");
      statement.execute("set global general_log = on");
      try {
        action.run();
      } finally {
        statement.execute("set global general_log = off");
      }
      List<String> asked = new ArrayList<>();
      try (ResultSet row = statement.executeQuery(STATEMENTS)) {
        while (row.next()) {
          asked.add(row.getString(1));
        }
      }
      return asked;
    }
  }
}
