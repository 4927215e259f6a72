package travel.loyalty;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A data source whose connections belong to the transaction of their thread, as the container's do:
 * closing one gives it back, and only {@link #commit()} and {@link #rollback()} end the
 * transaction.
 */
final class TestTransactions implements DataSource {

  private static final Set<String> FOR_THE_OWNER =
      Set.of("close", "commit", "rollback", "setAutoCommit");

  private final DataSource source;
  private final ThreadLocal<Connection> bound = new ThreadLocal<>();

  TestTransactions(DataSource source) {
    this.source = source;
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
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (FOR_THE_OWNER.contains(method.getName())) {
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return source.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    source.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    source.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return source.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("test");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return source.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return source.isWrapperFor(type);
  }
}
