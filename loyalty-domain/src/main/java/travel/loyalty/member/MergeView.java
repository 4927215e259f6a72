package travel.loyalty.member;

import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.MemberId;

/**
 * A merge and what became of it.
 *
 * @param survivor stands for both numbers
 * @param reason of who asked
 * @param decidedBy the second person; empty where none was needed
 * @param undoReason empty unless it was taken back
 */
public record MergeView(
    long id,
    MemberId survivor,
    MemberId merged,
    MergeState state,
    String reason,
    Instant askedAt,
    String askedBy,
    Optional<Instant> decidedAt,
    Optional<String> decidedBy,
    String undoReason,
    Optional<Instant> undoneAt,
    Optional<String> undoneBy) {}
