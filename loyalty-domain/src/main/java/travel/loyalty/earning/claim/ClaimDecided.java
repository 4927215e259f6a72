package travel.loyalty.earning.claim;

import travel.loyalty.shared.MemberId;

/**
 * Staff decided a claim; fired in the transaction that does it.
 *
 * @param reason why it was rejected; empty where it was granted
 */
public record ClaimDecided(MemberId member, String reference, boolean isGranted, String reason) {}
