package travel.loyalty.merge;

import travel.loyalty.points.EntryView;

/**
 * An award that one person should have had once and that both numbers have. Nothing is taken back
 * by itself: somebody decides.
 *
 * @param kept of the number that stays
 * @param doubled of the number that is merged
 */
public record DoubleAward(EntryView kept, EntryView doubled) {}
