package travel.loyalty.points;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/** Takes points from one person and gives them to another, by lots that end as the old ones do. */
final class Transferring {

  private final Journal journal;
  private final Settling settling;
  private final Paying paying;

  Transferring(Journal journal, Settling settling) {
    this.journal = journal;
    this.settling = settling;
    this.paying = new Paying(journal);
  }

  void transfer(Transfer transfer, Cause cause) {
    List<Account> payers = journal.wallet(journal.account(transfer.member()));
    paying.refuseMoreThanAvailable(payers, transfer.points());
    Map<Account, List<Allocation>> shares = paying.pay(payers, transfer.points(), LotPart.CONSUMED);
    Explanation why = Explanation.given(transfer.points());
    paying.post(
        shares,
        (points, parts) ->
            Entry.Draft.ofLots(
                EntryKind.TRANSFERRED_OUT, points.negated(), cause, why.share(points), parts));
    Account to = journal.account(transfer.to());
    int lots = 0;
    for (Map.Entry<Instant, Points> arriving : byEnd(shares.values()).entrySet()) {
      lots++;
      receive(to, arriving.getValue(), arriving.getKey(), numbered(cause, lots));
    }
    settling.repay(to, cause, journal.now());
  }

  private static SortedMap<Instant, Points> byEnd(Collection<List<Allocation>> shares) {
    SortedMap<Instant, Points> byEnd = new TreeMap<>();
    shares.stream()
        .flatMap(List::stream)
        .forEach(part -> byEnd.merge(part.lot().expiresAt(), part.points(), Points::plus));
    return byEnd;
  }

  // Each lot comes by an entry of its own, and no two of an account may have one source.
  private static Cause numbered(Cause cause, int lot) {
    SourceRef source = cause.source();
    return new Cause(
        new SourceRef(source.kind(), source.reference() + "/" + lot), "", 0, cause.actor());
  }

  private void receive(Account to, Points points, Instant end, Cause cause) {
    Lot lot =
        Lot.issued(
            new Lot.Origin(to.id(), Ids.next(), points, cause.source(), "", 0),
            LotPart.AVAILABLE,
            journal.now(),
            end);
    journal.issue(to, lot);
    journal.post(
        to,
        Entry.Draft.ofLot(
            EntryKind.TRANSFERRED_IN,
            points,
            Effect.available(points),
            cause,
            Explanation.given(points),
            lot),
        journal.now());
  }
}
