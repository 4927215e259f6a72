package travel.loyalty.redemption.order;

import java.time.LocalDate;
import java.util.Optional;
import travel.loyalty.redemption.reward.Reward;
import travel.loyalty.redemption.reward.RewardLimit;
import travel.loyalty.shared.Points;

/**
 * A reward as one member may have it now.
 *
 * @param price of one piece at the member's level
 * @param left how many more the member may have; empty where as many as one likes
 * @param missing points to one piece; zero where there are enough
 * @param hindrance why the member cannot have one
 */
public record Offer(
    Reward reward,
    Points price,
    Optional<Integer> left,
    Points missing,
    Optional<Hindrance> hindrance) {

  /**
   * What a member may have.
   *
   * @param had how many pieces count against the limit
   */
  static Offer of(Reward reward, Shopper shopper, int had) {
    Points price = reward.details().priceAt(shopper.level());
    Optional<Integer> left =
        reward.details().limit().map(limit -> Math.max(0, limit.times() - had));
    Points missing = price.minus(shopper.available()).max(Points.ZERO);
    return new Offer(reward, price, left, missing, hindrance(reward, shopper, left, missing));
  }

  /** What anybody may have whose level and points are not known. */
  static Offer toAnybody(Reward reward, LocalDate today) {
    Optional<Hindrance> why =
        reward.isShownOn(today)
            ? Optional.of(Hindrance.SOLD_OUT).filter(gone -> reward.isSoldOut())
            : Optional.of(Hindrance.CLOSED);
    Optional<Integer> left = reward.details().limit().map(RewardLimit::times);
    return new Offer(reward, reward.details().price(), left, Points.ZERO, why);
  }

  private static Optional<Hindrance> hindrance(
      Reward reward, Shopper shopper, Optional<Integer> left, Points missing) {
    if (!reward.isShownOn(shopper.today())) {
      return Optional.of(Hindrance.CLOSED);
    }
    if (reward.details().minLevel().filter(level -> !shopper.reaches(level)).isPresent()) {
      return Optional.of(Hindrance.LEVEL);
    }
    if (left.filter(more -> more == 0).isPresent()) {
      return Optional.of(Hindrance.LIMIT);
    }
    if (reward.isSoldOut()) {
      return Optional.of(Hindrance.SOLD_OUT);
    }
    return missing.isPositive() ? Optional.of(Hindrance.POINTS) : Optional.empty();
  }

  public boolean isToBeHad() {
    return hindrance.isEmpty();
  }

  public boolean isSoldOut() {
    return hindrance.filter(why -> why == Hindrance.SOLD_OUT).isPresent();
  }

  /** What several pieces cost. */
  public Points points(int quantity) {
    return new Points(Math.multiplyExact(price.hundredths(), (long) quantity));
  }
}
