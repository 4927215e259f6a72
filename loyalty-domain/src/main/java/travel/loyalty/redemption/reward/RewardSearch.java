package travel.loyalty.redemption.reward;

import java.util.Optional;

/**
 * What the staff's list of rewards is narrowed to.
 *
 * @param words part of the code or of a name, also as it is pronounced; empty for all
 */
public record RewardSearch(String words, Optional<RewardState> state, Optional<RewardKind> kind) {

  public static final RewardSearch ALL = new RewardSearch("", Optional.empty(), Optional.empty());
}
