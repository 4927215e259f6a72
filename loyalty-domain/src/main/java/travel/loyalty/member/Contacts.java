package travel.loyalty.member;

import java.util.Optional;

/**
 * How to reach a member, checked and in one form.
 *
 * @param email in lower case
 * @param mobile with country code
 */
record Contacts(Optional<String> email, Optional<String> mobile) {}
