package travel.loyalty.points;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * Lets one number of a person repay what is owed under another: the points go over as a transfer,
 * so that both accounts tell where they went. Should the numbers part again, each loan goes back:
 * the points to the lots that gave them, the debt to the number that made it.
 */
final class Lending {

  private static final String SOURCE = "LOAN";

  private final Journal journal;

  Lending(Journal journal) {
    this.journal = journal;
  }

  /** Moves points that repay a debt in the same moment, so that they need no end of their own. */
  Cause lend(Account payer, Account debtor, Points points, Instant at) {
    Cause cause = new Cause(source(debtor, payer, Ids.next()), "", 0, Cause.TIME);
    Explanation why = Explanation.given(points);
    List<Allocation> paid = Spending.pay(journal.openLots(payer), points, LotPart.CONSUMED);
    journal.post(
        payer,
        Entry.Draft.ofLots(EntryKind.TRANSFERRED_OUT, points.negated(), cause, why, paid),
        at);
    Lot lot =
        Lot.issued(
            new Lot.Origin(debtor.id(), Ids.next(), points, cause.source(), "", 0),
            LotPart.AVAILABLE,
            at,
            paid.get(0).lot().expiresAt());
    journal.issue(debtor, lot);
    journal.post(
        debtor,
        Entry.Draft.ofLot(
            EntryKind.TRANSFERRED_IN, points, Effect.available(points), cause, why, lot),
        at);
    return cause;
  }

  private static SourceRef source(Account debtor, Account payer, long loan) {
    return new SourceRef(SOURCE, debtor.id() + "/" + payer.id() + "/" + loan);
  }

  /** What one account lent another and has not got back. */
  List<EntryView> open(Account payer, Account debtor) {
    SourceRef loans = new SourceRef(SOURCE, debtor.id() + "/" + payer.id() + "/");
    List<EntryView> entries = journal.from(payer, loans);
    return entries.stream()
        .filter(entry -> entry.kind() == EntryKind.TRANSFERRED_OUT)
        .filter(
            entry ->
                entries.stream()
                    .noneMatch(
                        other ->
                            other.kind() == EntryKind.TRANSFERRED_IN
                                && other.source().equals(entry.source())))
        .toList();
  }

  /** Takes a loan back: the points are the payer's again, and the debtor owes them again. */
  void takeBack(EntryView loan, Account payer, Account debtor, String actor) {
    Cause cause = new Cause(loan.source(), "", 0, actor);
    Points points = loan.points().abs();
    Explanation why = Explanation.given(points);
    journal.post(
        debtor,
        new Entry.Draft(
            EntryKind.DEBT, points, Effect.debt(points), cause, why, Optional.empty(), List.of()),
        journal.now());
    List<Allocation> back = Reviving.back(journal.allocations(payer.id(), loan.seq()));
    journal.post(
        payer,
        Entry.Draft.ofLots(EntryKind.TRANSFERRED_IN, points, cause, why, back),
        journal.now());
    back.stream()
        .map(Allocation::lot)
        .filter(lot -> lot.hasEndedBy(journal.now()))
        .distinct()
        .forEach(lot -> end(payer, lot));
  }

  // Its end may have been posted for the part that was not lent: this is another one.
  private void end(Account payer, Lot lot) {
    lot.revive(lot.expiresAt());
    new Settling(journal).expire(payer, lot, journal.now());
  }
}
