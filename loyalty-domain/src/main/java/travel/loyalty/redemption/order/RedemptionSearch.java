package travel.loyalty.redemption.order;

import java.time.LocalDate;
import java.util.Optional;
import travel.loyalty.redemption.reward.RewardKind;
import travel.loyalty.shared.MemberId;

/**
 * What a list of orders is narrowed to.
 *
 * @param id one order
 * @param member all numbers of that person; anybody where it is empty
 * @param reward part of its code or of a name, also as it is pronounced; empty for any
 * @param from the first day
 * @param until the last day
 */
public record RedemptionSearch(
    Optional<Long> id,
    Optional<MemberId> member,
    String reward,
    Optional<RedemptionState> state,
    Optional<RewardKind> kind,
    Optional<LocalDate> from,
    Optional<LocalDate> until) {

  public static final RedemptionSearch ALL =
      new RedemptionSearch(
          Optional.empty(),
          Optional.empty(),
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** What one person ordered. */
  public static RedemptionSearch of(MemberId member, Optional<RedemptionState> state) {
    return new RedemptionSearch(
        Optional.empty(),
        Optional.of(member),
        "",
        state,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
