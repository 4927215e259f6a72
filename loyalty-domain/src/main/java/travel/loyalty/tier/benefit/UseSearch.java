package travel.loyalty.tier.benefit;

import java.time.LocalDate;
import java.util.Optional;
import travel.loyalty.shared.MemberId;

/**
 * What a list of uses is narrowed to.
 *
 * @param member all numbers of that person; anybody where it is empty
 * @param from the first day
 * @param until the last day
 */
public record UseSearch(
    Optional<MemberId> member,
    Optional<String> benefit,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<State> state) {

  public static final UseSearch ALL =
      new UseSearch(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether a use counts. */
  public enum State {
    USED,
    TAKEN_BACK
  }

  public static UseSearch of(MemberId member) {
    return new UseSearch(
        Optional.of(member),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
