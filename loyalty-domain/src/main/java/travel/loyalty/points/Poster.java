package travel.loyalty.points;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.Points;

/** Does postings on the accounts of a journal: decides by the pure rules, then makes entries. */
final class Poster {

  private final Journal journal;
  private final Settling settling;
  private final Holding holding;
  private final Paying paying;
  private final Reversing reversing;
  private final Transferring transferring;
  private final String actor;

  Poster(Journal journal, String actor) {
    this.journal = journal;
    this.settling = new Settling(journal);
    this.holding = new Holding(journal, settling);
    this.paying = new Paying(journal);
    this.reversing = new Reversing(journal, settling, actor);
    this.transferring = new Transferring(journal, settling);
    this.actor = actor;
  }

  Posted post(Posting posting) {
    Account account = journal.account(posting.member());
    List<Account> touched = journal.payers(posting);
    settling.settle(touched);
    int before = journal.entries().size();
    Points expired = execute(account, posting);
    settling.settle(touched);
    return posted(account, expired, before);
  }

  private Posted posted(Account account, Points expired, int before) {
    List<EntryView> made = journal.entries().stream().skip(before).map(Entry::view).toList();
    return new Posted(made, expired, journal.balance(account), false);
  }

  private Points execute(Account account, Posting posting) {
    if (posting instanceof Credit credit) {
      credit(account, credit);
    } else if (posting instanceof Clawback clawback) {
      return clawBack(account, clawback);
    } else if (posting instanceof DebtSettlement settlement) {
      new DebtSettler(journal).settle(account, settlement, cause(settlement));
    } else if (posting instanceof Spend spend) {
      spend(spend);
    } else if (posting instanceof Adjustment adjustment) {
      adjust(account, adjustment);
    } else if (posting instanceof Reversal reversal) {
      reversing.reverse(reversal);
    } else if (posting instanceof PartReversal part) {
      reversing.reverse(part);
    } else if (posting instanceof Transfer transfer) {
      transferring.transfer(transfer, cause(transfer));
    } else if (posting instanceof Reschedule reschedule) {
      reschedule(account, reschedule);
    } else {
      hold(posting);
    }
    return Points.ZERO;
  }

  private void hold(Posting posting) {
    if (posting instanceof Authorise authorise) {
      List<Account> payers = journal.payers(authorise);
      paying.refuseMoreThanAvailable(payers, authorise.terms().points());
      holding.authorise(payers, authorise.terms(), actor);
    } else if (posting instanceof Capture capture) {
      holding.capture(capture, actor);
    } else if (posting instanceof Release release) {
      holding.release(release, actor);
    }
  }

  private Cause cause(Posting posting) {
    return Causes.of(posting, actor);
  }

  private void credit(Account account, Credit credit) {
    boolean waits = credit.availableFrom().isAfter(journal.now());
    Points points = credit.points();
    Lot lot =
        Lot.issued(
            new Lot.Origin(
                account.id(),
                Ids.next(),
                points,
                credit.source(),
                credit.rule(),
                credit.ruleVersion()),
            waits ? LotPart.PENDING : LotPart.AVAILABLE,
            credit.availableFrom(),
            credit.expiresAt());
    journal.issue(account, lot);
    journal.post(
        account,
        Entry.Draft.ofLot(
            waits ? EntryKind.PENDING : EntryKind.EARNED,
            points,
            waits ? Effect.pending(points) : Effect.available(points),
            cause(credit),
            credit.explanation(),
            lot),
        journal.now());
    repay(account, credit);
  }

  private void repay(Account account, Posting posting) {
    settling.repay(account, cause(posting), journal.now());
  }

  private Points clawBack(Account account, Clawback clawback) {
    List<Lot> originating = journal.lotsFrom(account, clawback.origin());
    Set<Lot> own = new HashSet<>(originating);
    List<Lot> others =
        journal.openLots(account).stream().filter(lot -> !own.contains(lot)).toList();
    Clawing clawing = Clawing.of(clawback.points(), originating, others);
    Points taken = Effect.of(clawing.allocations()).taken();
    if (!clawing.allocations().isEmpty()) {
      postTaken(account, clawback, clawing, taken);
    }
    if (clawing.debt().isPositive()) {
      postDebt(account, clawback, clawing, taken);
      settling.borrow(account, journal.now());
    }
    return clawing.expired();
  }

  private void postTaken(Account account, Clawback clawback, Clawing clawing, Points taken) {
    boolean all = taken.equals(clawback.points());
    Explanation why =
        all
            ? clawback.explanation()
            : clawback
                .explanation()
                .then(Operation.TAKEN, parts(clawback, clawing, "debt", clawing.debt()));
    journal.post(
        account,
        Entry.Draft.ofLots(
            EntryKind.CLAWED_BACK, taken.negated(), cause(clawback), why, clawing.allocations()),
        journal.now());
  }

  private void postDebt(Account account, Clawback clawback, Clawing clawing, Points taken) {
    Points debt = clawing.debt();
    Explanation why =
        clawback.explanation().then(Operation.OWED, parts(clawback, clawing, "taken", taken));
    journal.post(
        account,
        new Entry.Draft(
            EntryKind.DEBT,
            debt,
            Effect.debt(debt),
            cause(clawback),
            why,
            Optional.empty(),
            List.of()),
        journal.now());
  }

  private static Map<String, String> parts(
      Clawback clawback, Clawing clawing, String name, Points rest) {
    return Map.of(
        "due",
        clawback.points().toString(),
        "expired",
        clawing.expired().toString(),
        name,
        rest.toString());
  }

  private void spend(Spend spend) {
    List<Account> payers = journal.payers(spend);
    paying.refuseMoreThanAvailable(payers, spend.points());
    Map<Account, List<Allocation>> shares = paying.pay(payers, spend.points(), LotPart.CONSUMED);
    paying.post(
        shares,
        (points, parts) ->
            Entry.Draft.ofLots(
                spend.kind(),
                points.negated(),
                cause(spend),
                spend.explanation().share(points),
                parts));
    paying.note(spend, shares.keySet());
  }

  private void adjust(Account account, Adjustment adjustment) {
    Explanation why = Explanation.given(adjustment.points());
    if (adjustment.points().isPositive()) {
      give(account, adjustment, why);
      repay(account, adjustment);
      return;
    }
    Points taken = adjustment.points().abs();
    List<Account> payers = journal.payers(adjustment);
    paying.refuseMoreThanAvailable(payers, taken);
    paying.post(
        paying.pay(payers, taken, LotPart.REVOKED),
        (points, parts) ->
            Entry.Draft.ofLots(
                EntryKind.ADJUSTED, points.negated(), cause(adjustment), why.share(points), parts));
  }

  private void give(Account account, Adjustment adjustment, Explanation why) {
    Points points = adjustment.points();
    Lot lot =
        Lot.issued(
            new Lot.Origin(account.id(), Ids.next(), points, adjustment.source(), "", 0),
            LotPart.AVAILABLE,
            journal.now(),
            adjustment.expiresAt());
    journal.issue(account, lot);
    journal.post(
        account,
        Entry.Draft.ofLot(
            EntryKind.ADJUSTED, points, Effect.available(points), cause(adjustment), why, lot),
        journal.now());
  }

  private void reschedule(Account account, Reschedule reschedule) {
    Instant from =
        reschedule.availableFrom().isBefore(journal.now())
            ? journal.now()
            : reschedule.availableFrom();
    for (Lot lot : journal.lotsFrom(account, reschedule.source())) {
      if (lot.in(LotPart.PENDING).isPositive()) {
        lot.reschedule(from, reschedule.expiresAt(lot.rule()));
        journal.changed(account, lot);
      }
    }
  }
}
