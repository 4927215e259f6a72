package travel.loyalty.member;

import java.util.Locale;
import java.util.Optional;
import travel.loyalty.access.CodePurpose;
import travel.loyalty.shared.MemberId;

/**
 * A one-time code was made for somebody who waits for it now.
 *
 * @param contact e-mail address or mobile it goes to
 * @param member empty while joining
 */
public record CodeIssued(
    String contact, CodePurpose purpose, String code, Locale locale, Optional<MemberId> member) {

  @Override
  public String toString() {
    return "CodeIssued[" + purpose + "]";
  }
}
