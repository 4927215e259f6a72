package travel.loyalty.earning.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** Tells who ever claimed points, for those who want to take a member back. */
@Dependent
public class Claimants {

  private final Sql sql;

  @Inject
  public Claimants(Sql sql) {
    this.sql = sql;
  }

  /** Whether the member ever made a claim, however it was decided. */
  public boolean isOne(MemberId member) {
    return sql.first("select 1 from points_claim where member_id = ? limit 1", row -> true, member)
        .isPresent();
  }
}
