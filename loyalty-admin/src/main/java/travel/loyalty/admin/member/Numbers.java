package travel.loyalty.admin.member;

import travel.loyalty.member.MemberNumber;
import travel.loyalty.shared.NotFound;

/** Reads the member number in an address. */
final class Numbers {

  private Numbers() {}

  /**
   * The number.
   *
   * @throws NotFound if it is none
   */
  static MemberNumber of(String text) {
    return MemberNumber.parse(text).orElseThrow(() -> new NotFound("member"));
  }
}
