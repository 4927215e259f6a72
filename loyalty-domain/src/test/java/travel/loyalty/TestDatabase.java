package travel.loyalty;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import travel.loyalty.shared.Sql;

/**
 * The database of the domain's tests: migrated once for all tests of a run, emptied before each
 * test. Register it in a test class:
 *
 * <pre>{@code @RegisterExtension final TestDatabase database = new TestDatabase();}</pre>
 *
 * <p>It is H2 in memory, or the one named by the system properties {@code loyalty.test.url}, {@code
 * loyalty.test.user} and {@code loyalty.test.password}. A transaction is bound to its thread, so
 * several threads work beside each other as in the server; {@link #sql()} and {@link
 * #entityManager()} of one thread are in the same transaction. Outside one, each statement commits
 * by itself.
 */
public final class TestDatabase implements BeforeEachCallback, AfterEachCallback {

  private final TestTransactions transactions = TestSchema.transactions();
  private final TestPersistence persistence = TestSchema.persistence();

  @Override
  public void beforeEach(ExtensionContext context) throws SQLException {
    TestSchema.empty();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (transactions.isActive()) {
      rollback();
    }
  }

  public DataSource source() {
    return transactions;
  }

  public Sql sql() {
    return new Sql(transactions);
  }

  /** What the container would inject: one object that serves each thread its own. */
  public EntityManager entityManager() {
    return persistence.entityManager();
  }

  public void begin() {
    transactions.begin();
    persistence.begin();
  }

  public void commit() {
    try {
      persistence.commit();
    } catch (RuntimeException e) {
      transactions.rollback();
      throw e;
    }
    transactions.commit();
  }

  public void rollback() {
    persistence.rollback();
    transactions.rollback();
  }

  public void inTransaction(Runnable work) {
    inTransaction(
        () -> {
          work.run();
          return null;
        });
  }

  /** Runs the work in a transaction of its own; any exception rolls it back. */
  public <T> T inTransaction(Callable<T> work) {
    begin();
    T result;
    try {
      result = work.call();
    } catch (RuntimeException e) {
      rollback();
      throw e;
    } catch (Exception e) {
      rollback();
      throw new IllegalStateException(e);
    }
    commit();
    return result;
  }
}
