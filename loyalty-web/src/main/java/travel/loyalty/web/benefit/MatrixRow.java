package travel.loyalty.web.benefit;

import java.util.List;
import java.util.Optional;
import travel.loyalty.portal.BenefitWords;
import travel.loyalty.programme.tiers.Benefit;
import travel.loyalty.programme.tiers.Ladder;
import travel.loyalty.programme.tiers.TierLevel;
import travel.loyalty.tier.TierView;
import travel.loyalty.ui.Say;

/** What each level has of a benefit, the lowest level first. */
public record MatrixRow(Benefit benefit, Optional<String> days, List<Cell> cells) {

  /**
   * What a level has of it.
   *
   * @param own whether it is the member's level
   * @param times in words; empty where it has nothing
   */
  public record Cell(TierLevel level, boolean own, Optional<String> times) {}

  static MatrixRow of(Benefit benefit, TierView tier, Ladder ladder, Say say) {
    return new MatrixRow(
        benefit,
        BenefitWords.days(benefit, say),
        ladder.levels().stream()
            .map(
                level ->
                    new Cell(
                        level,
                        level.code().equals(tier.level().code()),
                        benefit
                            .at(level.code(), ladder)
                            .map(share -> BenefitWords.times(benefit, share.times(), say))))
            .toList());
  }
}
