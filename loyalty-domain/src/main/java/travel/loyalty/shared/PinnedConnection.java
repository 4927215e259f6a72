package travel.loyalty.shared;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A data source that hands out one connection again and again; who took it cannot close it. */
final class PinnedConnection implements DataSource {

  private final Connection connection;

  PinnedConnection(Connection pinned) {
    connection =
        (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("close")) {
                    return null;
                  }
                  try {
                    return method.invoke(pinned, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
  }

  @Override
  public Connection getConnection() {
    return connection;
  }

  @Override
  public Connection getConnection(String user, String password) {
    return connection;
  }

  @Override
  public PrintWriter getLogWriter() {
    throw new UnsupportedOperationException("Logging is the server's");
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    throw new UnsupportedOperationException("Logging is the server's");
  }

  @Override
  public void setLoginTimeout(int seconds) {
    throw new UnsupportedOperationException("The connection is open already");
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger(PinnedConnection.class.getName());
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    throw new UnsupportedOperationException("Wraps nothing of type " + type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
