package travel.loyalty.points;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** Tells whether points of some origin were used already, for those who want to take them back. */
@Dependent
public class SpentLots {

  private final Sql sql;

  @Inject
  public SpentLots(Sql sql) {
    this.sql = sql;
  }

  /**
   * Whether any point that came from there was spent or is held.
   *
   * @param referencePrefix beginning of the sources' references, ending with a slash
   */
  public boolean isAnyOf(MemberId member, String kind, String referencePrefix) {
    // A range instead of a pattern: references may carry the signs that patterns are made of.
    String end = referencePrefix.substring(0, referencePrefix.length() - 1) + '0';
    return sql.first(
            "select 1 from point_lot where account_id = ? and source_kind = ?"
                + " and source_reference >= ? and source_reference < ?"
                + " and (consumed > 0 or held > 0) limit 1",
            row -> true,
            member,
            kind,
            referencePrefix,
            end)
        .isPresent();
  }
}
