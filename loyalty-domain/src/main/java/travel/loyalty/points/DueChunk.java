package travel.loyalty.points;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** One transaction of the job {@link DuePoints}: some accounts brought up to a moment. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DueChunk {

  @Inject private Sql sql;
  @Inject private ProgrammeService programme;
  @Inject private Event<PointsPosted> posted;

  /** For the container. */
  public DueChunk() {}

  /** For tests without one. */
  public DueChunk(Sql sql, ProgrammeService programme, Event<PointsPosted> posted) {
    this.sql = sql;
    this.programme = programme;
    this.posted = posted;
  }

  /** Posts what fell due on these accounts. */
  public void settle(List<MemberId> due, Instant now) {
    new Ledger(sql, () -> programme.current().zone(), posted::fire).settle(due, now);
  }
}
