package travel.loyalty.redemption.order;

import java.time.Instant;
import travel.loyalty.member.MemberRef;
import travel.loyalty.redemption.reward.Reward;
import travel.loyalty.redemption.reward.RewardKind;
import travel.loyalty.shared.Points;

/**
 * An order of a reward. It is confirmed in the moment it is made, then fulfilled, and may be taken
 * back from either.
 *
 * @param id by which people name it too
 * @param member under whose number it was ordered
 * @param level that the member had
 * @param note for whoever hands it over
 * @param by who ordered, as tables keep it
 */
public record Redemption(
    long id,
    MemberRef member,
    Reward reward,
    int quantity,
    Points points,
    String level,
    RedemptionState state,
    String note,
    Instant at,
    String by) {

  /** Whether the member may still take it back: not what was handed over or given away. */
  public boolean isCancellable() {
    return state == RedemptionState.CONFIRMED && reward.details().kind() != RewardKind.DONATION;
  }
}
