package travel.loyalty.redemption.reward;

import java.util.List;

/** Where a reward stands. */
public enum RewardState {
  /** Staff alone see it. */
  DRAFT,
  /** Members see it in the days in which it is shown. */
  PUBLISHED,
  /** Out of use, kept for the orders that name it. */
  ARCHIVED;

  /** The states that staff may put it in from here. */
  public List<RewardState> next() {
    return switch (this) {
      case DRAFT -> List.of(PUBLISHED, ARCHIVED);
      case PUBLISHED -> List.of(DRAFT, ARCHIVED);
      case ARCHIVED -> List.of(DRAFT);
    };
  }
}
