package travel.loyalty.points;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** Tells whether the ledger knows a member, for those who want to take the member back. */
@Dependent
public class LedgerTraces {

  private final Sql sql;

  @Inject
  public LedgerTraces(Sql sql) {
    this.sql = sql;
  }

  /** Whether points were ever posted to the member, or somebody proposed to. */
  public boolean isAnyOf(MemberId member) {
    return isThere("select 1 from point_account where member_id = ?", member)
        || isThere("select 1 from point_adjustment where member_id = ? limit 1", member);
  }

  private boolean isThere(String question, MemberId member) {
    return sql.first(question, row -> true, member).isPresent();
  }
}
