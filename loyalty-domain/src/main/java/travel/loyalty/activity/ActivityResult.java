package travel.loyalty.activity;

import java.util.Optional;
import travel.loyalty.shared.MemberId;

/**
 * What a member did in an activity.
 *
 * @param activity as the programme names it
 * @param reference unique within the activity, 1 to 100 characters: the same one again changes
 *     nothing
 */
public record ActivityResult(
    String activity, MemberId member, String reference, Optional<Integer> score) {}
