package travel.loyalty.points;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;

/**
 * Posts what falls due by itself: lots mature and end and holds time out, in the order of those
 * moments, and what becomes available repays what is owed.
 */
final class Settling {

  private final Journal journal;

  Settling(Journal journal) {
    this.journal = journal;
  }

  /** Brings all accounts of the journal up to now. */
  void settle() {
    settle(journal.accounts());
  }

  /** Brings accounts up to now; of one person's, all are among them. */
  void settle(Collection<Account> accounts) {
    List<Account> due = accounts.stream().filter(a -> a.isDueBy(journal.now())).toList();
    if (due.isEmpty()) {
      return;
    }
    List<MemberId> ids = due.stream().map(Account::id).toList();
    journal.readDue(ids);
    Set<Account> open = new LinkedHashSet<>(due);
    while (!open.isEmpty()) {
      // What becomes available under one number repays the debt under another: in one order of
      // time.
      Account any = open.iterator().next();
      List<Account> together = open.stream().filter(any::isOneWith).toList();
      settleDue(together);
      together.forEach(open::remove);
    }
    journal.foresee(ids);
  }

  private void settleDue(List<Account> together) {
    PriorityQueue<Change> changes = new PriorityQueue<>();
    for (Account account : together) {
      journal.knownLots(account).forEach(lot -> addDue(changes, account, lot));
      for (Hold hold : journal.holdsOver(account)) {
        changes.add(
            new Change(
                hold.terms().expiresAt(),
                hold.terms().id(),
                () -> timeOut(account, hold, changes)));
      }
    }
    while (!changes.isEmpty()) {
      changes.poll().effect().run();
    }
  }

  private void addDue(PriorityQueue<Change> changes, Account account, Lot lot) {
    lot.nextChangeAt()
        .filter(at -> !at.isAfter(journal.now()))
        .ifPresent(
            at ->
                changes.add(
                    new Change(
                        at,
                        lot.id(),
                        () -> {
                          change(account, lot, at);
                          addDue(changes, account, lot);
                        })));
  }

  /** Something that happens by itself; of two at the same moment the older thing's comes first. */
  private record Change(Instant at, long id, Runnable effect) implements Comparable<Change> {
    private static final Comparator<Change> ORDER =
        Comparator.comparing(Change::at).thenComparingLong(Change::id);

    @Override
    public int compareTo(Change other) {
      return ORDER.compare(this, other);
    }
  }

  private void change(Account account, Lot lot, Instant due) {
    Optional<Instant> at = lot.nextChangeAt();
    // A debt repaid meanwhile may have emptied it.
    if (at.isEmpty() || at.get().isAfter(due)) {
      return;
    }
    if (lot.in(LotPart.PENDING).isPositive()) {
      mature(account, lot, due);
    } else {
      expire(account, lot, due);
    }
  }

  // What came back and ends before now has not been seen by the lots' turns.
  private void timeOut(Account account, Hold hold, PriorityQueue<Change> changes) {
    new Holding(journal, this).timeOut(hold, hold.terms().expiresAt());
    journal.knownLots(account).forEach(lot -> addDue(changes, account, lot));
  }

  private void mature(Account account, Lot lot, Instant at) {
    Points points = lot.in(LotPart.PENDING);
    Allocation part = new Allocation(lot, LotPart.PENDING, LotPart.AVAILABLE, points);
    Cause cause = Cause.time(lot.source(), lot);
    journal.move(account, part);
    journal.post(
        account,
        Entry.Draft.ofLot(
            EntryKind.MATURED,
            points,
            Effect.of(List.of(part)),
            cause,
            Explanation.starting(Operation.MATURED, Map.of("points", points.toString())),
            lot),
        at);
    repay(account, cause, at);
  }

  /** Ends what a lot has available. */
  void expire(Account account, Lot lot, Instant at) {
    Points points = lot.in(LotPart.AVAILABLE);
    Allocation part = new Allocation(lot, LotPart.AVAILABLE, LotPart.EXPIRED, points);
    journal.move(account, part);
    journal.post(
        account,
        Entry.Draft.ofLot(
            EntryKind.EXPIRED,
            points.negated(),
            Effect.of(List.of(part)),
            Cause.time(lot.endSource(), lot),
            Explanation.starting(Operation.EXPIRED, Map.of("points", points.toString())),
            lot),
        at);
  }

  /**
   * Repays what is owed with what has just become available: first under its own number, then under
   * another number of the same person.
   */
  void repay(Account account, Cause cause, Instant at) {
    repayOwn(account, cause, at);
    for (Account other : journal.wallet(account)) {
      if (other != account) {
        repayFor(other, account, at);
      }
    }
  }

  private void repayOwn(Account account, Cause cause, Instant at) {
    Points debt = account.balance().debt();
    Points available = account.balance().available();
    Points repaid = debt.min(available);
    if (!repaid.isPositive()) {
      return;
    }
    List<Allocation> paid = Spending.pay(journal.openLots(account), repaid, LotPart.REVOKED);
    Explanation why =
        Explanation.starting(
            Operation.REPAID, Map.of("debt", debt.toString(), "available", available.toString()));
    journal.post(
        account,
        new Entry.Draft(
            EntryKind.DEBT_REPAID,
            repaid.negated(),
            Effect.of(paid).plus(Effect.debt(repaid.negated())),
            cause,
            why,
            Optional.empty(),
            paid),
        at);
  }

  /** Repays what has just become owed with what is available under other numbers of the person. */
  void borrow(Account debtor, Instant at) {
    for (Account payer : journal.wallet(debtor)) {
      if (payer != debtor) {
        repayFor(debtor, payer, at);
      }
    }
  }

  private void repayFor(Account debtor, Account payer, Instant at) {
    Points points = debtor.balance().debt().min(payer.balance().available());
    if (points.isPositive()) {
      Cause cause = new Lending(journal).lend(payer, debtor, points, at);
      repayOwn(debtor, cause, at);
    }
  }
}
