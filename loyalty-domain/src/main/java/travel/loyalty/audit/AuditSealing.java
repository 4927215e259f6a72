package travel.loyalty.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.DueWork;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/** The job that seals the audit records once they are settled. */
@ApplicationScoped
public class AuditSealing implements DueWork {

  @Inject private Sql sql;
  @Inject private BusinessClock clock;
  @Inject private WallClock wall;

  @Override
  public String name() {
    return "audit-sealing";
  }

  @Override
  public Optional<Instant> nextDue() {
    return chain().due(clock.now());
  }

  @Override
  public void run(Instant now, Turn turn) {
    chain().sealAll(turn::renew);
  }

  private AuditChain chain() {
    return new AuditChain(sql, wall);
  }
}
