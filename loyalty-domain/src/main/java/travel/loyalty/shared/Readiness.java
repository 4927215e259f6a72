package travel.loyalty.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether the system can serve: the database answers and has the schema. */
@ApplicationScoped
public class Readiness {

  private Sql sql;

  /** For the container's proxy. */
  protected Readiness() {}

  @Inject
  public Readiness(Sql sql) {
    this.sql = sql;
  }

  public boolean isReady() {
    try {
      return sql.first("select id from business_clock", row -> true).isPresent();
    } catch (RuntimeException databaseAway) {
      // Whatever keeps the database from answering: the asker is told and asks again.
      return false;
    }
  }
}
