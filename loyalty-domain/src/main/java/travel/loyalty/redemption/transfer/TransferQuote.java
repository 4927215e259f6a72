package travel.loyalty.redemption.transfer;

import java.time.Instant;
import java.util.List;
import travel.loyalty.member.MemberRef;
import travel.loyalty.points.AllocationView;
import travel.loyalty.shared.Points;

/**
 * What a transfer would do, before it is asked for.
 *
 * @param before available points now
 * @param after what would be left
 * @param lots which would go, with their ends
 * @param arrivesAt until when it could be taken back
 */
public record TransferQuote(
    MemberRef to, Points before, Points after, List<AllocationView> lots, Instant arrivesAt) {

  public TransferQuote {
    lots = List.copyOf(lots);
  }
}
