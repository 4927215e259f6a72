package travel.loyalty.admin.benefit;

import java.util.Map;
import travel.loyalty.tier.benefit.BenefitUse;

/** A use and what its benefit is called. */
public record UseRow(BenefitUse use, Map<String, String> names) {

  static UseRow of(BenefitUse use, BenefitNames names) {
    return new UseRow(use, names.of(use.benefit()));
  }
}
