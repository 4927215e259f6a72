package travel.loyalty.member;

import java.util.Locale;
import travel.loyalty.shared.MemberId;

/**
 * As much of a member as other features need to work with one.
 *
 * @param name in full; lists show it by {@link Masking}
 * @param person the member who stands for this one; itself unless it was merged
 */
public record MemberRef(
    MemberId id,
    MemberNumber number,
    String name,
    MemberClass memberClass,
    MemberState state,
    Locale locale,
    MemberId person) {

  /** Of a member whom no other stands for. */
  public MemberRef(
      MemberId id,
      MemberNumber number,
      String name,
      MemberClass memberClass,
      MemberState state,
      Locale locale) {
    this(id, number, name, memberClass, state, locale, id);
  }

  /** Whether both are numbers of one person. */
  public boolean isOneWith(MemberRef other) {
    return person.equals(other.person);
  }

  public boolean isSuspended() {
    return state == MemberState.SUSPENDED;
  }
}
