package travel.loyalty.points;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/** Takes redemptions back, all at once or bit by bit: each point goes to the lot that paid it. */
final class Reversing {

  private final Journal journal;
  private final Settling settling;
  private final String actor;

  Reversing(Journal journal, Settling settling, String actor) {
    this.journal = journal;
    this.settling = settling;
    this.actor = actor;
  }

  void reverse(Reversal reversal) {
    spent(reversal, reversal.source())
        .forEach(
            (account, parts) ->
                give(account, Reviving.back(parts), Causes.of(reversal, actor), reversal.fault()));
  }

  void reverse(PartReversal part) {
    List<Allocation> used = new ArrayList<>();
    spent(part, part.redemption()).values().forEach(used::addAll);
    List<Allocation> back = Reviving.cut(Reviving.back(used), part.before(), part.points());
    new Paying(journal)
        .byAccount(back)
        .forEach((account, parts) -> give(account, parts, Causes.of(part, actor), part.fault()));
  }

  /** In each account that paid, the lots by which it did, in the order of their use. */
  private Map<Account, List<Allocation>> spent(Posting posting, SourceRef redemption) {
    Map<Account, List<Allocation>> spent = new LinkedHashMap<>();
    for (Account account : journal.payers(posting)) {
      spentNow(account, redemption)
          .or(() -> spentBefore(account, redemption))
          .ifPresent(parts -> spent.put(account, parts));
    }
    if (spent.isEmpty()) {
      throw new NotFound("redemption");
    }
    return spent;
  }

  // What this journal itself spent is not in the tables yet.
  private Optional<List<Allocation>> spentNow(Account account, SourceRef redemption) {
    return journal.entries().stream()
        .filter(entry -> entry.account().equals(account.id()))
        .filter(entry -> Spend.KINDS.contains(entry.kind()))
        .filter(entry -> entry.cause().source().equals(redemption))
        .findFirst()
        .map(Entry::allocations);
  }

  private Optional<List<Allocation>> spentBefore(Account account, SourceRef redemption) {
    return journal.caused(account, new Cause(redemption, "", 0, "")).stream()
        .filter(entry -> Spend.KINDS.contains(entry.kind()))
        .findFirst()
        .map(entry -> journal.allocations(account.id(), entry.seq()));
  }

  private void give(Account account, List<Allocation> back, Cause cause, Reversal.Fault fault) {
    back.stream()
        .map(Allocation::lot)
        .filter(lot -> lot.hasEndedBy(journal.now()))
        .collect(Collectors.toSet())
        .forEach(lot -> lot.revive(newEnd(lot, fault)));
    Points points = Paying.sum(back);
    journal.post(
        account,
        Entry.Draft.ofLots(EntryKind.REVERSED, points, cause, Explanation.given(points), back),
        journal.now());
    // What ends in the same moment repays nothing.
    settling.settle(List.of(account));
    settling.repay(account, cause, journal.now());
  }

  private Instant newEnd(Lot lot, Reversal.Fault fault) {
    return fault == Reversal.Fault.AGENCY
        ? Reviving.graceEnd(journal.now(), journal.zone())
        : lot.expiresAt();
  }
}
