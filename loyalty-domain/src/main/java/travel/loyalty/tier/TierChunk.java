package travel.loyalty.tier;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** One transaction of the tiers' job: some members are looked at. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TierChunk {

  @Inject private ProgrammeService programmes;
  @Inject private Reviewer reviewer;

  /** For the container. */
  public TierChunk() {}

  /** For tests outside the container. */
  TierChunk(ProgrammeService programmes, Reviewer reviewer) {
    this.programmes = programmes;
    this.reviewer = reviewer;
  }

  /**
   * Reviews members by the programme of a day.
   *
   * @throws Sql.Clash if another review was at one of them
   */
  public void review(Collection<MemberId> members, LocalDate day, Actor by) {
    reviewer.review(members, day, programmes.timeline().inForceOn(day), by);
  }
}
