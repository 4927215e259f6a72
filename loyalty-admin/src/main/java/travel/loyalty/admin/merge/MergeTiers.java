package travel.loyalty.admin.merge;

import java.util.List;
import travel.loyalty.programme.tiers.TierLevel;
import travel.loyalty.tier.TierView;

/** The levels of two members before they are merged: the higher one stays, as long as it lasts. */
public record MergeTiers(TierView survivor, TierView merged) {

  public TierView higher() {
    return height(merged) > height(survivor) ? merged : survivor;
  }

  private int height(TierView tier) {
    List<String> codes = survivor.ladder().stream().map(TierLevel::code).toList();
    return codes.indexOf(tier.level().code());
  }
}
