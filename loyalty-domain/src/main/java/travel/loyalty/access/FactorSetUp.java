package travel.loyalty.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import travel.loyalty.audit.AuditService;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/**
 * Puts an authenticator in force: the factor, its recovery codes and the session together, in a
 * transaction that ends before a wrong code is refused.
 */
@Stateless
@PermitAll
public class FactorSetUp {

  @Inject private Sql sql;
  @Inject private WallClock wall;
  @Inject private AuditService audit;

  /** For the container. */
  public FactorSetUp() {}

  FactorSetUp(Sql sql, WallClock wall, AuditService audit) {
    this.sql = sql;
    this.wall = wall;
    this.audit = audit;
  }

  /** The recovery codes; none where the code is wrong, and then nothing has changed. */
  public List<String> confirm(Caller caller, String code) {
    long staff = Long.parseLong(caller.subject());
    List<String> recovery = new SecondFactors(sql, wall).confirm(staff, code);
    if (!recovery.isEmpty()) {
      new Sessions(sql, wall).complete(caller.session());
      audit.record(
          caller.actor(), "staff.second-factor-set-up", "staff-user", caller.getName(), Map.of());
    }
    return recovery;
  }
}
