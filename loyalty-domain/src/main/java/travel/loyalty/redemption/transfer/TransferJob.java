package travel.loyalty.redemption.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.DueWork;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;

/** The job by which points that were given arrive once they cannot be taken back any more. */
@ApplicationScoped
class TransferJob implements DueWork {

  static final String NAME = "transfer.arrival";
  private static final int CHUNK = 100;

  private Transfers transfers;
  private TransferArrival arrival;

  /** For the container's proxy. */
  protected TransferJob() {}

  @Inject
  TransferJob(Transfers transfers, TransferArrival arrival) {
    this.transfers = transfers;
    this.arrival = arrival;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<Instant> nextDue() {
    return transfers.nextArrival();
  }

  @Override
  public void run(Instant now, Turn turn) {
    List<Long> due = transfers.due(now, CHUNK);
    while (!due.isEmpty()) {
      for (long id : due) {
        turn.renew();
        arrive(id);
      }
      due = transfers.due(now, CHUNK);
    }
  }

  private void arrive(long id) {
    try {
      Retry.run(() -> arrival.arrive(id));
    } catch (Refused refused) {
      Retry.run(() -> arrival.fail(id, refused));
    }
  }
}
