package travel.loyalty.tier;

import java.util.Optional;
import travel.loyalty.shared.MemberId;

/**
 * What a list of members by level is narrowed to.
 *
 * @param level that counts; any that was ever more than the lowest where it is empty
 * @param mark any where it is empty
 * @param member empty for anybody
 */
public record LevelSearch(Optional<String> level, Optional<Mark> mark, Optional<MemberId> member) {

  public static final LevelSearch ALL =
      new LevelSearch(Optional.empty(), Optional.empty(), Optional.empty());

  /** What is remarkable about a level. */
  public enum Mark {
    /** Refunds took back what it was reached by. */
    REFUNDED,
    /** It was given by staff or came with another number. */
    GIVEN
  }
}
