package travel.loyalty.member;

import java.util.Locale;
import travel.loyalty.shared.MemberId;

/**
 * As much of a member as other features need to work with one.
 *
 * @param name in full; lists show it by {@link Masking}
 */
public record MemberRef(
    MemberId id,
    MemberNumber number,
    String name,
    MemberClass memberClass,
    MemberState state,
    Locale locale) {

  public boolean isSuspended() {
    return state == MemberState.SUSPENDED;
  }
}
