package travel.loyalty.access;

/**
 * A staff user with a password that is good for one sign-in.
 *
 * @param password shown once, to hand over
 */
public record OneTimePassword(StaffView user, String password) {}
