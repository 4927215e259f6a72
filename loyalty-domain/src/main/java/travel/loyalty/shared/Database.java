package travel.loyalty.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date and sets the clock before anything else runs, and hands out {@link
 * Sql}. Every other {@code @Startup} bean depends on it: {@code @DependsOn("Database")}.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Database {

  @Resource(name = "jdbc/loyalty", lookup = "jdbc/loyalty")
  private DataSource source;

  @Inject private SandboxClock clock;

  @PostConstruct
  void migrate() {
    migrations(source).load().migrate();
    // Handed over, since asking this bean for it while it starts would wait for ever.
    clock.restore(new Sql(source));
  }

  @Produces
  public Sql sql() {
    return new Sql(source);
  }

  /**
   * The one set of migrations; what differs between databases is the placeholder {@code options}.
   */
  static org.flywaydb.core.api.configuration.FluentConfiguration migrations(DataSource source) {
    return Flyway.configure(Database.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration")
        .failOnMissingLocations(true)
        // Each feature has numbers of its own: a later change of an early feature has a low one.
        .outOfOrder(true)
        .placeholders(Map.of("options", tableOptions(source)));
  }

  // Binary collation: 'ab' and 'AB' are two booking references on both databases.
  private static String tableOptions(DataSource source) {
    try (Connection connection = source.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("H2")
          ? ""
          : "engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin";
    } catch (SQLException e) {
      throw new EJBException("The database does not answer", e);
    }
  }
}
