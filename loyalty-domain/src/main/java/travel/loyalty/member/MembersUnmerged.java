package travel.loyalty.member;

import java.time.Instant;
import travel.loyalty.shared.MemberId;

/**
 * A merge was taken back. Observers run inside the transaction.
 *
 * @param survivor stands for itself again
 * @param restored is a member of its own again, with all that happened under its number
 */
public record MembersUnmerged(MemberId survivor, MemberId restored, Instant at) {}
