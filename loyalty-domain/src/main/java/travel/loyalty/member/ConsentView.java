package travel.loyalty.member;

import java.time.Instant;

/**
 * One line of the consent ledger.
 *
 * @param source where it was decided: {@code PORTAL, COUNTER, API, IMPORT}
 * @param version of the text that was agreed to
 */
public record ConsentView(
    Purpose purpose,
    ConsentChannel channel,
    boolean given,
    Instant at,
    String source,
    String version) {}
