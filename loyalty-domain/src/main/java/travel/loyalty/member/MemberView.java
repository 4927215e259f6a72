package travel.loyalty.member;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import travel.loyalty.shared.MemberId;

/**
 * A member as pages and the API show one.
 *
 * @param email empty if none is known
 * @param mobile with country code, {@code +8613800130000}; empty if none is known
 * @param referralCode the member's own, to give to friends
 * @param externalRef key in the system the member came from; empty if there is none
 * @param stateReason why the member is suspended; empty otherwise
 * @param version of the row, for those who edit it
 */
public record MemberView(
    MemberId id,
    MemberNumber number,
    String name,
    MemberClass memberClass,
    MemberState state,
    String stateReason,
    String email,
    String mobile,
    Optional<LocalDate> birthDate,
    Locale locale,
    ZoneId timeZone,
    String referralCode,
    String externalRef,
    Instant joinedAt,
    Optional<MemberRef> employer,
    long version) {

  /** The same member for eyes that may not see the person: no birth date, all contacts starred. */
  public MemberView masked() {
    return new MemberView(
        id,
        number,
        Masking.name(name),
        memberClass,
        state,
        stateReason,
        Masking.email(email),
        Masking.mobile(mobile),
        Optional.empty(),
        locale,
        timeZone,
        referralCode,
        externalRef,
        joinedAt,
        employer,
        version);
  }
}
