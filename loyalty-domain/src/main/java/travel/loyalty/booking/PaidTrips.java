package travel.loyalty.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** The trips of members, for features that reward them. */
@ApplicationScoped
public class PaidTrips {

  private Sql sql;

  /** For the container's proxy. */
  protected PaidTrips() {}

  @Inject
  public PaidTrips(Sql sql) {
    this.sql = sql;
  }

  /** A member's trips, also those that did not end yet, by their last day. */
  public List<PaidTrip> of(MemberId member) {
    return sql.list(
        "select id, paid_at, trip_ends_on, payer_ref, received_at from booking where member_id = ?"
            + " and status in ('PAID', 'COMPLETED') and net_amount > 0 order by trip_ends_on, id",
        row ->
            new PaidTrip(
                row.getLong("id"),
                Sql.instant(row, "paid_at"),
                Sql.date(row, "trip_ends_on"),
                Optional.ofNullable(row.getString("payer_ref")),
                Sql.instant(row, "received_at")),
        member);
  }

  /** Whether any booking of a member was paid by one of these payers. */
  public boolean isPayerOf(MemberId member, List<String> payerRefs) {
    return !sql.listIn(
            "select id from booking where member_id = ? and payer_ref in (:in) limit 1",
            row -> row.getLong("id"),
            payerRefs,
            member)
        .isEmpty();
  }
}
