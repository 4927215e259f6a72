package travel.loyalty;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import javax.sql.DataSource;

/** The unit {@code loyalty} outside a container: EclipseLink, an entity manager for each thread. */
final class TestPersistence {

  private final DataSource source;
  private final ThreadLocal<EntityManager> bound = new ThreadLocal<>();
  private EntityManagerFactory factory;

  TestPersistence(DataSource source) {
    this.source = source;
  }

  void begin() {
    if (isStarted()) {
      current().getTransaction().begin();
    }
  }

  void commit() {
    if (bound.get() != null && bound.get().getTransaction().isActive()) {
      bound.get().getTransaction().commit();
    }
    close();
  }

  void rollback() {
    if (bound.get() != null && bound.get().getTransaction().isActive()) {
      bound.get().getTransaction().rollback();
    }
    close();
  }

  private void close() {
    if (bound.get() != null) {
      bound.get().close();
      bound.remove();
    }
  }

  EntityManager entityManager() {
    start();
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(current(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private EntityManager current() {
    if (bound.get() == null) {
      bound.set(factory.createEntityManager());
    }
    return bound.get();
  }

  private synchronized boolean isStarted() {
    return factory != null;
  }

  // Only the tests that use JPA pay for it.
  private synchronized void start() {
    if (factory == null) {
      factory =
          Persistence.createEntityManagerFactory(
              "loyalty",
              Map.of(
                  "jakarta.persistence.provider", "org.eclipse.persistence.jpa.PersistenceProvider",
                  "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                  "jakarta.persistence.jtaDataSource", "",
                  "jakarta.persistence.nonJtaDataSource", source,
                  "eclipselink.logging.level", "WARNING",
                  "eclipselink.weaving", "false"));
    }
  }
}
