package travel.loyalty.member;

import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.MemberId;

/** An {@link Enrolment} of which every field was found good. */
record Newcomer(
    MemberClass memberClass,
    Person person,
    Contacts contacts,
    Optional<MemberId> referredBy,
    Optional<MemberId> employer,
    Optional<String> externalRef,
    List<Decision> consents) {}
