package travel.loyalty.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.MemberId;

/**
 * An {@link Enrolment} of which every field was found good.
 *
 * @param joinedOn the day in the programme's zone
 */
record Newcomer(
    MemberClass memberClass,
    Person person,
    Contacts contacts,
    Optional<MemberId> referredBy,
    Optional<MemberId> employer,
    Optional<String> externalRef,
    List<Decision> consents,
    LocalDate joinedOn) {}
