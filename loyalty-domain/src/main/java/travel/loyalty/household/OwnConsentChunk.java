package travel.loyalty.household;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import travel.loyalty.programme.ProgrammeService;

/** One transaction of the job: some who turned fourteen are asked. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OwnConsentChunk {

  static final int MOST = 100;

  @Inject private Guardians guardians;
  @Inject private ProgrammeService programmes;
  @Inject private Event<OwnConsentDue> events;

  /** For the container. */
  public OwnConsentChunk() {}

  /** For tests outside the container. */
  OwnConsentChunk(Guardians guardians, ProgrammeService programmes, Event<OwnConsentDue> events) {
    this.guardians = guardians;
    this.programmes = programmes;
    this.events = events;
  }

  /**
   * Asks those who have waited longest.
   *
   * @return how many there were
   */
  public int ask(Instant now) {
    LocalDate today = now.atZone(programmes.current().zone()).toLocalDate();
    List<Guardians.Standing> due = guardians.ofAgeBy(today, MOST);
    for (Guardians.Standing consent : due) {
      guardians.asked(consent, now);
      events.fire(new OwnConsentDue(consent.child(), consent.guardian(), now));
    }
    return due.size();
  }
}
