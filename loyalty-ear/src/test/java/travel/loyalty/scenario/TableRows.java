package travel.loyalty.scenario;

import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The rows of a table as they were, to be laid down again. */
record TableRows(List<String> columns, List<Object[]> rows) {

  static TableRows read(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select * from " + table)) {
      ResultSetMetaData shape = result.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= shape.getColumnCount(); i++) {
        columns.add(shape.getColumnName(i));
      }
      List<Object[]> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row(result, columns.size()));
      }
      return new TableRows(columns, rows);
    }
  }

  private static Object[] row(ResultSet result, int width) throws SQLException {
    Object[] values = new Object[width];
    for (int i = 0; i < width; i++) {
      values[i] = kept(result, i + 1);
    }
    return values;
  }

  // A large object of H2 is a reference that does not outlive its transaction.
  private static Object kept(ResultSet result, int column) throws SQLException {
    Object value = result.getObject(column);
    if (value instanceof Clob) {
      return result.getString(column);
    }
    return value instanceof Blob ? result.getBytes(column) : value;
  }

  void write(Connection connection, String table) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
    String insert =
        "insert into " + table + " (" + String.join(", ", columns) + ") values (" + places + ")";
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
