package travel.loyalty.member;

/**
 * How a member is to be reached from now on, as staff typed it.
 *
 * @param email empty where none is known any more
 * @param mobile empty where none is known any more
 * @param reason for the audit trail
 */
public record CorrectedContacts(String email, String mobile, String reason) {}
