package travel.loyalty.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import travel.loyalty.activity.AwardTotals.Total;
import travel.loyalty.points.Budgets;
import travel.loyalty.programme.Award;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Sql;

/** The door for looking at awards: what the programme has, and what each gave so far. */
@Stateless
public class AwardService {

  @Inject private ProgrammeService programmes;
  @Inject private AwardTotals totals;
  @Inject private Budgets budgets;

  /** For the container. */
  public AwardService() {}

  /** For tests outside the container. */
  AwardService(Sql sql, ProgrammeService programmes) {
    this.programmes = programmes;
    this.totals = new AwardTotals(sql);
    this.budgets = new Budgets(sql);
  }

  /**
   * Those of the programme in force in its order, then those of earlier ones that gave anything.
   */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "MARKETING", "FINANCE", "ADMIN"})
  public List<AwardView> list() {
    List<Award> inForce = programmes.current().awards().all();
    Map<String, Total> given = new TreeMap<>(totals.all());
    List<AwardView> views = new ArrayList<>();
    for (Award award : inForce) {
      views.add(
          new AwardView(
              award.code(),
              Optional.of(award),
              given.getOrDefault(award.code(), Total.NOTHING),
              award.budget().map(budget -> left(award.code(), budget))));
    }
    Set<String> known = inForce.stream().map(Award::code).collect(Collectors.toSet());
    given.forEach(
        (code, total) -> {
          if (!known.contains(code)) {
            views.add(new AwardView(code, Optional.empty(), total, Optional.empty()));
          }
        });
    return views;
  }

  private Points left(String code, Points budget) {
    return budget.minus(budgets.given(code)).max(Points.ZERO);
  }
}
