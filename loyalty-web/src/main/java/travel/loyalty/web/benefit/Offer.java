package travel.loyalty.web.benefit;

import java.util.Optional;
import travel.loyalty.portal.BenefitWords;
import travel.loyalty.programme.tiers.Recurrence;
import travel.loyalty.tier.benefit.Entitlement;
import travel.loyalty.tier.benefit.Entitlement.Hindrance;
import travel.loyalty.ui.Say;

/**
 * A benefit that the member has.
 *
 * @param times how often, in words
 * @param days when, in words; empty where on every day
 */
public record Offer(Entitlement entitlement, String icon, String times, Optional<String> days) {

  static Offer of(Entitlement entitlement, Say say) {
    return new Offer(
        entitlement,
        BenefitWords.icon(entitlement.benefit()),
        BenefitWords.times(entitlement.benefit(), entitlement.times(), say),
        BenefitWords.days(entitlement.benefit(), say));
  }

  public boolean isUsedUp() {
    return entitlement.hindrance().filter(why -> why == Hindrance.USED_UP).isPresent();
  }

  /** Whether it comes round with the birthday, which the member may not have told. */
  public boolean isOfBirthday() {
    return entitlement
        .benefit()
        .recurrence()
        .filter(
            days -> days instanceof Recurrence.Birthday || days instanceof Recurrence.BirthMonth)
        .isPresent();
  }
}
