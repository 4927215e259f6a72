package travel.loyalty.member;

import java.time.Instant;

/**
 * One line of the consent ledger.
 *
 * @param source where it was decided
 * @param version of the text that was agreed to
 */
public record ConsentView(
    Purpose purpose,
    ConsentChannel channel,
    boolean given,
    Instant at,
    Entrance source,
    String version) {}
