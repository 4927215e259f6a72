package travel.loyalty.redemption.transfer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import travel.loyalty.member.MemberState;
import travel.loyalty.member.Members;
import travel.loyalty.points.PointsService;
import travel.loyalty.points.Transfer;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.SourceRef;

/** One transaction of the job: points of a transfer arrive, or go back where they cannot. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TransferArrival {

  private static final String SOURCE = "TRANSFER";
  private static final Actor JOB = Actor.system(TransferJob.NAME);

  @Inject private Transfers transfers;
  @Inject private Members members;
  @Inject private PointsService points;
  @Inject private BusinessClock clock;
  @Inject private Event<Object> events;

  /** For the container. */
  public TransferArrival() {}

  /** For tests outside the container. */
  TransferArrival(
      Transfers transfers,
      Members members,
      PointsService points,
      BusinessClock clock,
      Event<Object> events) {
    this.transfers = transfers;
    this.members = members;
    this.points = points;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Lets the points arrive, unless it ended meanwhile.
   *
   * @throws Refused if the ledger or the state of the other does not allow it: nothing is done
   */
  public void arrive(long id) {
    Transfers.Row row = transfers.lock(id).orElseThrow(() -> new NotFound("transfer"));
    if (!row.isWaiting()) {
      return;
    }
    MemberId from = members.person(row.from());
    MemberId to = members.person(row.to());
    boolean isThere =
        members.ref(to).filter(other -> other.state() == MemberState.ACTIVE).isPresent();
    if (!isThere || from.equals(to)) {
      throw new Refused("state-conflict", Map.of("reason", "receiver-gone"));
    }
    SourceRef source = new SourceRef(SOURCE, Long.toString(id));
    points.postAll(
        List.of(row.aside().givenBack(), new Transfer(from, to, row.points(), source)), JOB);
    end(row, TransferState.DONE, "");
  }

  /** Gives the points back, and tells the giver why. */
  public void fail(long id, Refused why) {
    Transfers.Row row = transfers.lock(id).orElseThrow(() -> new NotFound("transfer"));
    if (row.isWaiting()) {
      giveBack(row, why);
      end(row, TransferState.FAILED, reason(why));
    }
  }

  // A hold that is closed has nothing to give back.
  private void giveBack(Transfers.Row row, Refused why) {
    if (!why.code().equals("hold-closed")) {
      points.postAll(List.of(row.aside().givenBack()), JOB);
    }
  }

  private static String reason(Refused why) {
    return String.valueOf(why.arguments().getOrDefault("reason", why.code()));
  }

  private void end(Transfers.Row row, TransferState state, String reason) {
    transfers.end(row.id(), state, reason, clock.now());
    transfers.find(row.id()).map(transfers::view).map(TransferEnded::new).ifPresent(events::fire);
  }
}
