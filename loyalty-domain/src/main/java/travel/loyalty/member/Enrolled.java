package travel.loyalty.member;

/**
 * The answer to an enrolment.
 *
 * @param isNew false where the same external reference was enrolled before: that member, unchanged
 */
public record Enrolled(MemberView member, boolean isNew) {}
