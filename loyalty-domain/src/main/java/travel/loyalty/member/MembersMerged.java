package travel.loyalty.member;

import java.time.Instant;
import travel.loyalty.shared.MemberId;

/**
 * Two numbers turned out to be one person's. Observers run inside the transaction.
 *
 * @param survivor stands for both from now on
 * @param merged what happened under it stays under it, see {@link Members#numbersOf}
 */
public record MembersMerged(MemberId survivor, MemberId merged, Instant at) {}
