package travel.loyalty.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.DueWork;
import travel.loyalty.shared.Retry;

/** The job that asks children for their own consent on the day they turn fourteen. */
@ApplicationScoped
class OwnConsentJob implements DueWork {

  private Guardians guardians;
  private OwnConsentChunk chunk;
  private ProgrammeService programmes;

  /** For the container's proxy. */
  protected OwnConsentJob() {}

  @Inject
  OwnConsentJob(Guardians guardians, OwnConsentChunk chunk, ProgrammeService programmes) {
    this.guardians = guardians;
    this.chunk = chunk;
    this.programmes = programmes;
  }

  @Override
  public String name() {
    return "household.own-consent";
  }

  @Override
  public Optional<Instant> nextDue() {
    ZoneId zone = programmes.current().zone();
    return guardians.nextBirthday().map(day -> day.atStartOfDay(zone).toInstant());
  }

  @Override
  public void run(Instant now, Turn turn) {
    int asked = OwnConsentChunk.MOST;
    while (asked == OwnConsentChunk.MOST) {
      turn.renew();
      asked = Retry.run(() -> chunk.ask(now));
    }
  }
}
