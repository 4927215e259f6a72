package travel.loyalty.tier;

import java.time.LocalDate;
import java.util.Optional;
import travel.loyalty.shared.MemberId;

/**
 * Another level counts for a member. Observers run inside the transaction that changed it.
 *
 * @param step its number among the member's steps
 * @param day from which it counts
 * @param until the last day of its term
 * @param graceUntil the last day on which a level that was lost can come back
 */
public record TierChanged(
    MemberId member,
    int step,
    Reason reason,
    String before,
    String level,
    LocalDate day,
    Optional<LocalDate> until,
    Optional<LocalDate> graceUntil) {}
