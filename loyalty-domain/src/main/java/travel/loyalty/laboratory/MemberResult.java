package travel.loyalty.laboratory;

import java.util.Optional;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.shared.Points;

/**
 * What a replay comes to for one member.
 *
 * @param name masked
 * @param raised what the version would add to what is paid already
 * @param levelNow with {@code levelThen} where they differ
 */
public record MemberResult(
    MemberNumber number,
    String name,
    int bookings,
    Points pointsNow,
    Points pointsThen,
    Points raised,
    Optional<String> levelNow,
    Optional<String> levelThen) {

  public Points change() {
    return pointsThen.minus(pointsNow);
  }
}
