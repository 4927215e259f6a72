package travel.loyalty.points;

import java.util.List;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.SourceRef;

/** Something to be done to one account. Doing it twice changes nothing the second time. */
public sealed interface Posting
    permits Credit,
        Clawback,
        DebtSettlement,
        Spend,
        Adjustment,
        Reversal,
        PartReversal,
        Transfer,
        Reschedule,
        Authorise,
        Capture,
        Release {

  MemberId member();

  /** Everybody whose points it may touch: the member first, then those who pay along. */
  default List<MemberId> members() {
    return List.of(member());
  }

  /** What it comes from; with its rule and its kind it is done once at most. */
  SourceRef source();
}
