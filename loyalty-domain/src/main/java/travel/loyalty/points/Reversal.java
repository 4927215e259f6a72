package travel.loyalty.points;

import java.util.List;
import java.util.stream.Stream;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.SourceRef;

/**
 * A redemption taken back, once: each point returns to the lot that paid it.
 *
 * @param along members whose points paid as well
 * @param source of the redemption, and so of its reversal
 * @param fault decides what becomes of lots that ended meanwhile
 */
public record Reversal(MemberId member, List<MemberId> along, SourceRef source, Fault fault)
    implements Posting {

  public Reversal {
    along = List.copyOf(along);
  }

  /** Of what the member spent; whose points paid along, the ledger knows. */
  public Reversal(MemberId member, SourceRef source, Fault fault) {
    this(member, List.of(), source, fault);
  }

  @Override
  public List<MemberId> members() {
    return Stream.concat(Stream.of(member), along.stream()).distinct().toList();
  }

  /** Who caused the cancellation. */
  public enum Fault {
    /** Lots that ended meanwhile come back for 90 days. */
    AGENCY,
    /** Lots that ended meanwhile come back and expire in the same moment. */
    MEMBER
  }
}
