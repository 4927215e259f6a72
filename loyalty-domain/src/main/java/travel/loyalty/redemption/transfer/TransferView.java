package travel.loyalty.redemption.transfer;

import java.time.Instant;
import java.util.Optional;
import travel.loyalty.member.MemberRef;
import travel.loyalty.shared.Points;

/**
 * A transfer as it stands.
 *
 * @param message of the giver to the other; may be empty
 * @param reason why it failed; empty for all others
 * @param arrivesAt until when it can be taken back
 */
public record TransferView(
    long id,
    MemberRef from,
    MemberRef to,
    Points points,
    String message,
    TransferState state,
    String reason,
    Instant askedAt,
    Instant arrivesAt,
    Optional<Instant> endedAt) {

  public boolean isWaiting() {
    return state == TransferState.WAITING;
  }
}
