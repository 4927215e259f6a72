package travel.loyalty.points.adjustment;

import jakarta.ejb.Stateless;
import travel.loyalty.points.Posted;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;

/** Points given or taken by decision of a person: at once within a limit, else by two persons. */
@Stateless
public class AdjustmentService {

  /**
   * Adjusts, or proposes it where it is above the limit of who asks.
   *
   * @param limit of who asks, as a number of points either way
   * @throws travel.loyalty.shared.Refused {@code insufficient-points} or {@code lot-expired}
   */
  public AdjustmentOutcome request(AdjustmentRequest request, Points limit, Actor actor) {
    throw new UnsupportedOperationException();
  }

  /**
   * Posts what was proposed.
   *
   * @throws travel.loyalty.shared.Refused {@code adjustment.same-person}, {@code state-conflict} or
   *     what the ledger refuses
   */
  public Posted approve(long approval, String note, Actor actor) {
    throw new UnsupportedOperationException();
  }

  /**
   * Declines what was proposed.
   *
   * @throws travel.loyalty.shared.Refused {@code adjustment.same-person} or {@code state-conflict}
   */
  public void reject(long approval, String note, Actor actor) {
    throw new UnsupportedOperationException();
  }

  /** One by its id. */
  public ApprovalView approval(long id) {
    throw new UnsupportedOperationException();
  }

  /** Those in a state, newest first. */
  public PageOf<ApprovalView> approvals(ApprovalState state, PageRequest page) {
    throw new UnsupportedOperationException();
  }
}
