package travel.loyalty.redemption.reward;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Something that can be had for points. It begins as a draft, is seen and ordered by members while
 * it is published, and ends in the archive.
 *
 * @param code by which people and other systems name it; never another's
 * @param version that whoever changes it must have seen
 */
public record Reward(
    long id,
    String code,
    RewardDetails details,
    RewardState state,
    long version,
    Instant changedAt,
    String changedBy) {

  /** Whether members see it on a day. */
  public boolean isShownOn(LocalDate day) {
    return state == RewardState.PUBLISHED && details.shown().holds(day);
  }

  public boolean isSoldOut() {
    return details.stock().filter(left -> left == 0).isPresent();
  }

  /** Its name by language tag, as far as it has one. */
  public Map<String, String> names() {
    return details.texts().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, text -> text.getValue().name()));
  }
}
