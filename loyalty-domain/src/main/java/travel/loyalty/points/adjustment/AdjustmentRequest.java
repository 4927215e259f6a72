package travel.loyalty.points.adjustment;

import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;

/**
 * An adjustment as a person or a system asks for it.
 *
 * @param points not zero; negative to take
 * @param reason why, 1 to 500 characters
 * @param reference unique for its member: the same one again changes nothing
 */
public record AdjustmentRequest(MemberId member, Points points, String reason, String reference) {}
