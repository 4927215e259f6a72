package travel.loyalty.tier;

import travel.loyalty.shared.MemberId;

/**
 * Which level a member reaches by one ladder, and which by another.
 *
 * @param memberClass decides on the ladder
 */
public record LevelShift(MemberId member, String memberClass, String now, String then) {

  public boolean isShift() {
    return !now.equals(then);
  }
}
