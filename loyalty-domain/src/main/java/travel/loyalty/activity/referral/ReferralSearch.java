package travel.loyalty.activity.referral;

import java.util.Optional;
import travel.loyalty.shared.MemberId;

/**
 * What a list of friends is narrowed to.
 *
 * @param state empty for any
 * @param referrer who brought them; empty for anybody
 */
public record ReferralSearch(Optional<ReferralState> state, Optional<MemberId> referrer) {

  public static final ReferralSearch ALL = new ReferralSearch(Optional.empty(), Optional.empty());

  public static ReferralSearch in(ReferralState state) {
    return new ReferralSearch(Optional.of(state), Optional.empty());
  }

  public static ReferralSearch of(MemberId referrer) {
    return new ReferralSearch(Optional.empty(), Optional.of(referrer));
  }
}
