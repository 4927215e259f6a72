package travel.loyalty.points;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;

/** Does postings on the accounts of a journal: decides by the pure rules, then makes entries. */
final class Poster {

  private final Journal journal;
  private final Settling settling;
  private final Holding holding;
  private final String actor;

  Poster(Journal journal, String actor) {
    this.journal = journal;
    this.settling = new Settling(journal);
    this.holding = new Holding(journal, settling);
    this.actor = actor;
  }

  Posted post(Posting posting) {
    Account account = journal.account(posting.member());
    settling.settle(account);
    int before = journal.entries().size();
    Points expired = execute(account, posting);
    settling.settle(account);
    return posted(account, expired, before);
  }

  private Posted posted(Account account, Points expired, int before) {
    List<EntryView> made = journal.entries().stream().skip(before).map(Entry::view).toList();
    return new Posted(made, expired, account.balance(), false);
  }

  private Points execute(Account account, Posting posting) {
    if (posting instanceof Credit credit) {
      credit(account, credit);
    } else if (posting instanceof Clawback clawback) {
      return clawBack(account, clawback);
    } else if (posting instanceof DebtSettlement settlement) {
      new DebtSettler(journal).settle(account, settlement, cause(settlement));
    } else if (posting instanceof Spend spend) {
      spend(account, spend);
    } else if (posting instanceof Adjustment adjustment) {
      adjust(account, adjustment);
    } else if (posting instanceof Reversal reversal) {
      reverse(account, reversal);
    } else if (posting instanceof Reschedule reschedule) {
      reschedule(account, reschedule);
    } else {
      hold(account, posting);
    }
    return Points.ZERO;
  }

  private void hold(Account account, Posting posting) {
    if (posting instanceof Authorise authorise) {
      refuseMoreThanAvailable(account, authorise.terms().points());
      holding.authorise(account, authorise.terms(), actor);
    } else if (posting instanceof Capture capture) {
      holding.capture(account, capture, actor);
    } else if (posting instanceof Release release) {
      holding.release(account, release, actor);
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

  private void spend(Account account, Spend spend) {
    refuseMoreThanAvailable(account, spend.points());
    List<Allocation> paid =
        Spending.pay(journal.openLots(account), spend.points(), LotPart.CONSUMED);
    journal.post(
        account,
        Entry.Draft.ofLots(
            EntryKind.REDEEMED, spend.points().negated(), cause(spend), spend.explanation(), paid),
        journal.now());
  }

  // "Expired" is the answer only where yesterday's lots would have covered it (docs/api.md).
  private void refuseMoreThanAvailable(Account account, Points wanted) {
    Points available = account.balance().available();
    if (available.compareTo(wanted) >= 0) {
      return;
    }
    Instant yesterday = journal.now().minus(24, ChronoUnit.HOURS);
    Points ended =
        journal.lotsEnded(account, yesterday).stream()
            .map(lot -> lot.in(LotPart.EXPIRED))
            .reduce(Points.ZERO, Points::plus);
    boolean covered = available.plus(ended).compareTo(wanted) >= 0;
    throw new Refused(
        covered ? "lot-expired" : "insufficient-points",
        Map.of("wanted", wanted, "available", available));
  }

  private void adjust(Account account, Adjustment adjustment) {
    Explanation why = Explanation.given(adjustment.points());
    if (adjustment.points().isPositive()) {
      give(account, adjustment, why);
      repay(account, adjustment);
      return;
    }
    Points taken = adjustment.points().abs();
    refuseMoreThanAvailable(account, taken);
    List<Allocation> paid = Spending.pay(journal.openLots(account), taken, LotPart.REVOKED);
    journal.post(
        account,
        Entry.Draft.ofLots(EntryKind.ADJUSTED, adjustment.points(), cause(adjustment), why, paid),
        journal.now());
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

  private void reverse(Account account, Reversal reversal) {
    EntryView spent = Repeats.spent(journal, account, reversal);
    List<Allocation> back = Reviving.back(journal.allocations(account.id(), spent.seq()));
    back.stream()
        .map(Allocation::lot)
        .filter(lot -> lot.hasEndedBy(journal.now()))
        .collect(Collectors.toSet())
        .forEach(lot -> lot.revive(newEnd(lot, reversal.fault())));
    Points points = spent.points().abs();
    journal.post(
        account,
        Entry.Draft.ofLots(
            EntryKind.REVERSED, points, cause(reversal), Explanation.given(points), back),
        journal.now());
    // What ends in the same moment repays nothing.
    settling.settle(account);
    repay(account, reversal);
  }

  private Instant newEnd(Lot lot, Reversal.Fault fault) {
    return fault == Reversal.Fault.AGENCY
        ? Reviving.graceEnd(journal.now(), journal.zone())
        : lot.expiresAt();
  }

  private void reschedule(Account account, Reschedule reschedule) {
    Instant from =
        reschedule.availableFrom().isBefore(journal.now())
            ? journal.now()
            : reschedule.availableFrom();
    for (Lot lot : journal.lotsFrom(account, reschedule.source())) {
      if (lot.in(LotPart.PENDING).isPositive()) {
        lot.reschedule(from, reschedule.expiresAt());
        journal.changed(account, lot);
      }
    }
  }
}
