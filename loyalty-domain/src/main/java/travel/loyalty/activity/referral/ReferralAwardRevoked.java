package travel.loyalty.activity.referral;

import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * The points that a member got for friends went back, since one of them counts no more. Observers
 * run inside the transaction that takes them.
 */
public record ReferralAwardRevoked(MemberId member, Points points, SourceRef source) {}
