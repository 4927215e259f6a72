package travel.loyalty.redemption.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import travel.loyalty.points.Reversal.Fault;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;

/** The door of orders for those who carry them out, or take them back for the member. */
@Stateless
public class FulfilmentService {

  @Inject private OrderDesk desk;
  @Inject private Redemptions redemptions;

  /** For the container. */
  public FulfilmentService() {}

  /** For tests outside the container. */
  FulfilmentService(OrderDesk desk, Redemptions redemptions) {
    this.desk = desk;
    this.redemptions = redemptions;
  }

  /**
   * Notes that an order was handed over, done, or paid to the good cause.
   *
   * @param note what was done; may be empty
   * @throws Refused {@code validation} of {@code /note}; {@code state-conflict} unless it waited
   *     for that
   * @throws NotFound if there is none
   */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "CATALOGUE", "ADMIN"})
  public Redemption fulfil(long id, String note, Actor by) {
    RedeemCheck.note(note).require();
    Redemption redemption = desk.lock(id);
    if (redemption.state() != RedemptionState.CONFIRMED) {
      throw OrderDesk.conflict(redemption);
    }
    return desk.fulfil(redemption, note.strip(), by);
  }

  /**
   * Takes an order back: all points return to the lots that paid them; those that ended meanwhile
   * by whose fault it is. Before it was fulfilled, the pieces return to the stock too.
   *
   * @throws Refused {@code validation} of {@code /reason}; {@code state-conflict} if it was taken
   *     back before
   * @throws NotFound if there is none
   */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "CATALOGUE", "ADMIN"})
  public Redemption cancel(long id, Fault fault, String reason, Actor by) {
    RedeemCheck.reason(reason).require();
    Redemption redemption = desk.lock(id);
    if (!redemption.state().isStanding()) {
      throw OrderDesk.conflict(redemption);
    }
    return desk.takeBack(redemption, fault, reason.strip(), by);
  }

  /**
   * One order.
   *
   * @throws NotFound if there is none
   */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "CATALOGUE", "FINANCE", "ADMIN"})
  public Redemption find(long id) {
    return desk.find(id);
  }

  /** What an order came through, the first step first. */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "CATALOGUE", "FINANCE", "ADMIN"})
  public List<RedemptionStep> steps(long id) {
    return redemptions.steps(id);
  }

  /** Orders of all members, the latest first. */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "CATALOGUE", "FINANCE", "ADMIN"})
  public PageOf<Redemption> search(RedemptionSearch search, PageRequest page) {
    return redemptions.page(search, page);
  }
}
