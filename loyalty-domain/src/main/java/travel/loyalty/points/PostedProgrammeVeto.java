package travel.loyalty.points;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeVeto;
import travel.loyalty.shared.Refused.FieldError;
import travel.loyalty.shared.Sql;

/** Keeps the time zone that months of points and the ends of lots were stored by. */
@ApplicationScoped
public class PostedProgrammeVeto implements ProgrammeVeto {

  private Sql sql;

  /** For the container's proxy. */
  protected PostedProgrammeVeto() {}

  /** For the container, and for tests without one. */
  @Inject
  public PostedProgrammeVeto(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<FieldError> objections(Programme proposed) {
    return List.of();
  }

  @Override
  public boolean isBoundToZone() {
    return sql.first("select seq from ledger_entry limit 1", row -> row.getLong("seq")).isPresent();
  }
}
