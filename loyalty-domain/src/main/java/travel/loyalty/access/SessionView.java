package travel.loyalty.access;

import java.time.Instant;

/**
 * One open session, as its owner or an administrator sees it.
 *
 * @param agent what the browser calls itself
 */
public record SessionView(
    long id, Instant openedAt, Instant seenAt, String address, String agent) {}
