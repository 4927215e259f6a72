package travel.loyalty.earning.claim;

import java.util.Optional;

/**
 * What a list of claims is narrowed to.
 *
 * @param state empty for any
 * @param reference the beginning of the booking's number; empty for any
 */
public record ClaimSearch(Optional<ClaimState> state, String reference) {

  public static final ClaimSearch ALL = new ClaimSearch(Optional.empty(), "");

  public static ClaimSearch in(ClaimState state) {
    return new ClaimSearch(Optional.of(state), "");
  }

  public boolean isAll() {
    return equals(ALL);
  }
}
