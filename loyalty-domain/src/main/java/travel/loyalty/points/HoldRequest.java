package travel.loyalty.points;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;

/**
 * Points that a system wants set aside.
 *
 * @param along members whose points are set aside as well
 * @param reference of the order, 1 to 100 characters
 * @param expiresAt when it is given back by itself; without one thirty minutes from now
 */
public record HoldRequest(
    MemberId member,
    List<MemberId> along,
    Points points,
    HoldPurpose purpose,
    String reference,
    Optional<Instant> expiresAt) {

  public HoldRequest {
    along = List.copyOf(along);
  }

  /** The same with the points of others as well. */
  public HoldRequest along(List<MemberId> others) {
    return new HoldRequest(member, others, points, purpose, reference, expiresAt);
  }

  /** Of the member's own points only. */
  public HoldRequest(
      MemberId member,
      Points points,
      HoldPurpose purpose,
      String reference,
      Optional<Instant> expiresAt) {
    this(member, List.of(), points, purpose, reference, expiresAt);
  }
}
