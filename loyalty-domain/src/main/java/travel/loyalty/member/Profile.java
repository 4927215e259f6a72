package travel.loyalty.member;

/**
 * What a member may change by himself, as typed.
 *
 * @param birthDate {@code yyyy-MM-dd}; empty for none
 * @param version of the member that the form showed
 */
public record Profile(
    String name, String birthDate, String locale, String timeZone, long version) {}
