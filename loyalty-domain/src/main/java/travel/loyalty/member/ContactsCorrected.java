package travel.loyalty.member;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import travel.loyalty.shared.MemberId;

/**
 * A member's address or number changed; the old ones are told, so that a takeover is noticed.
 *
 * @param oldEmail empty if there was none or it stayed
 * @param oldMobile empty if there was none or it stayed
 */
public record ContactsCorrected(MemberId member, Instant at, String oldEmail, String oldMobile) {

  static ContactsCorrected between(MemberId member, Instant at, Contacts old, Contacts current) {
    return new ContactsCorrected(
        member, at, left(old.email(), current.email()), left(old.mobile(), current.mobile()));
  }

  private static String left(Optional<String> old, Optional<String> current) {
    return Objects.equals(old, current) ? "" : old.orElse("");
  }
}
