package travel.loyalty.tier.benefit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** Tells who ever used a benefit, for those who want to take a member back. */
@Dependent
public class BenefitTraces {

  private final Sql sql;

  @Inject
  public BenefitTraces(Sql sql) {
    this.sql = sql;
  }

  /** Whether the member used anything, even if it was taken back. */
  public boolean isAnyOf(MemberId member) {
    return sql.first("select 1 from benefit_use where member_id = ? limit 1", row -> true, member)
        .isPresent();
  }
}
