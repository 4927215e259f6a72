package travel.loyalty.points;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;

/**
 * A hold for those who look at it.
 *
 * @param captured zero unless it was captured
 * @param lots the lots that the points were set aside of, first expired first
 */
public record HoldView(
    long id,
    MemberId member,
    HoldState state,
    HoldPurpose purpose,
    String reference,
    Points points,
    Points captured,
    Instant authorisedAt,
    Instant expiresAt,
    Optional<Instant> closedAt,
    List<AllocationView> lots) {

  public HoldView {
    lots = List.copyOf(lots);
  }

  static HoldView of(Hold hold, List<AllocationView> lots) {
    HoldTerms terms = hold.terms();
    return new HoldView(
        terms.id(),
        terms.account(),
        hold.state(),
        terms.purpose(),
        terms.reference(),
        terms.points(),
        hold.captured(),
        terms.authorisedAt(),
        terms.expiresAt(),
        hold.closedAt(),
        lots);
  }
}
