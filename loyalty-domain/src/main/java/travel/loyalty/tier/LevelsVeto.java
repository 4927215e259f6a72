package travel.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeVeto;
import travel.loyalty.shared.Refused.FieldError;

/** Speaks against a programme without a level that somebody stands on. */
@ApplicationScoped
class LevelsVeto implements ProgrammeVeto {

  private Standings standings;

  /** For the container's proxy. */
  protected LevelsVeto() {}

  @Inject
  LevelsVeto(Standings standings) {
    this.standings = standings;
  }

  @Override
  public List<FieldError> objections(Programme proposed) {
    return standings.heldLevels().stream()
        .filter(level -> !proposed.tiers().codes().contains(level))
        .map(
            level ->
                new FieldError(
                    "/tiers/levels", "level-held", Map.of("value", level, "expected", level)))
        .toList();
  }
}
