package travel.loyalty.tier.benefit;

import travel.loyalty.shared.MemberId;

/**
 * That a member uses a benefit today.
 *
 * @param reference of whoever sends it: the same one again is the same use
 * @param note what it was used for; may be empty
 */
public record UseRequest(MemberId member, String benefit, String reference, String note) {}
