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

  /**
   * Posts what fell due on the accounts that have waited longest and that nobody else holds.
   *
   * @return how many accounts were looked at
   */
  public int settle(Instant now) {
    List<MemberId> due = new AccountStore(sql).takeDueBy(now);
    if (!due.isEmpty()) {
      settle(due, now);
    }
    return due.size();
  }

  /** Posts what fell due on these accounts, after those who hold them. */
  public void settle(List<MemberId> due, Instant now) {
    new Ledger(sql, () -> programme.current().zone(), posted::fire).settle(due, now);
  }
}
