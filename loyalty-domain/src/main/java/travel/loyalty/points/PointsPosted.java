package travel.loyalty.points;

import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;

/** An entry was posted; fired inside its transaction. */
public record PointsPosted(MemberId member, long seq, EntryKind kind, Points points) {}
