package travel.loyalty;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A data source that remembers the statements prepared on it. */
public final class CountingSource extends ForwardingSource {

  private final List<String> statements = new ArrayList<>();
  private final Runnable counted;

  public CountingSource(DataSource source) {
    this(source, () -> {});
  }

  /**
   * @param counted is run before each statement
   */
  public CountingSource(DataSource source, Runnable counted) {
    super(source);
    this.counted = counted;
  }

  /** The statements that the work cost, in their order. */
  public List<String> during(Runnable work) {
    statements.clear();
    work.run();
    return List.copyOf(statements);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return watched(
        source.getConnection(),
        (method, arguments, onwards) -> {
          if (method.equals("prepareStatement")) {
            statements.add((String) arguments[0]);
            counted.run();
          }
          return onwards.go();
        });
  }
}
