package travel.loyalty.member;

import java.util.Locale;

/**
 * Somebody tried to join with the contact of a member: only the owner of the contact may learn that
 * it is known.
 *
 * @param contact e-mail address or mobile
 */
public record JoinedAgain(String contact, Locale locale) {}
