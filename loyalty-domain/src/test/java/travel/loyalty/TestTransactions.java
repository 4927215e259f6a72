package travel.loyalty;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/**
 * A data source whose connections belong to the transaction of their thread, as the container's do:
 * closing one gives it back, and only {@link #commit()} and {@link #rollback()} end the
 * transaction.
 */
final class TestTransactions extends ForwardingSource {

  private static final Set<String> FOR_THE_OWNER =
      Set.of("close", "commit", "rollback", "setAutoCommit");

  private final ThreadLocal<Connection> bound = new ThreadLocal<>();

  TestTransactions(DataSource source) {
    super(source);
  }

  boolean isActive() {
    return bound.get() != null;
  }

  void begin() {
    if (isActive()) {
      throw new IllegalStateException("A transaction already runs in this thread");
    }
    try {
      Connection connection = source.getConnection();
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      connection.setAutoCommit(false);
      bound.set(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void commit() {
    end(Connection::commit);
  }

  void rollback() {
    end(Connection::rollback);
  }

  private interface Ending {
    void of(Connection connection) throws SQLException;
  }

  private void end(Ending ending) {
    try (Connection connection = bound.get()) {
      bound.remove();
      ending.of(connection);
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = bound.get();
    return connection == null ? source.getConnection() : borrowed(connection);
  }

  private static Connection borrowed(Connection connection) {
    return watched(
        connection,
        (method, arguments, onwards) -> FOR_THE_OWNER.contains(method) ? null : onwards.go());
  }
}
