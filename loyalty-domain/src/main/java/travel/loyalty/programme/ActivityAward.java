package travel.loyalty.programme;

import java.util.Map;
import java.util.Optional;
import travel.loyalty.shared.Points;

/**
 * Points for the result of an activity, such as a quiz.
 *
 * @param activity by which results name it
 * @param scale points by score; empty where every result gets the same
 * @param points of every result, where there is no scale
 * @param budget what all members together may get; an award is given whole or not at all
 * @param perMemberPerDay how many results of a member count on a day of the programme's zone
 * @param validity that of the award; without one that of the programme
 */
public record ActivityAward(
    String code,
    String activity,
    Map<Integer, Points> scale,
    Optional<Points> points,
    Optional<Points> budget,
    Optional<Integer> perMemberPerDay,
    Optional<OwnValidity> validity)
    implements Award {

  public ActivityAward {
    scale = Map.copyOf(scale);
  }

  /** What a score gets; empty where it is none of the scale. */
  public Optional<Points> worth(Optional<Integer> score) {
    return scale.isEmpty() ? points : score.map(scale::get);
  }
}
