package travel.loyalty.points;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.shared.Points;

/** Settles what a refund leaves owing out of the refund's money. */
final class DebtSettler {

  private final Journal journal;

  DebtSettler(Journal journal) {
    this.journal = journal;
  }

  void settle(Account account, DebtSettlement settlement, Cause cause) {
    Points justSettled = made(account, settlement, EntryKind.DEBT_SETTLED).abs();
    Points owed =
        settlement.owed().plus(made(account, settlement, EntryKind.DEBT)).minus(justSettled);
    Points due = owed.min(account.balance().debt());
    if (!due.isPositive() || settlement.money().isZero()) {
      return;
    }
    Explanation why = explain(settlement, due);
    Points points = why.result();
    if (points.isPositive()) {
      Points before = settlement.settled().plus(justSettled);
      String amount = settlement.price(before, points).amount().toPlainString();
      post(account, points, cause, why.noting("amount", amount));
    }
  }

  private static Explanation explain(DebtSettlement settlement, Points due) {
    return Explanation.starting(
        Operation.SETTLED,
        Map.of(
            "debt", due.toString(),
            "money", settlement.money().amount().toPlainString(),
            "pointValue", settlement.pointValue().amount().toPlainString(),
            "currency", settlement.money().currency()));
  }

  private void post(Account account, Points points, Cause cause, Explanation why) {
    journal.post(
        account,
        new Entry.Draft(
            EntryKind.DEBT_SETTLED,
            points.negated(),
            Effect.debt(points.negated()),
            cause,
            why,
            Optional.empty(),
            List.of()),
        journal.now());
  }

  /** What this transaction posted of a kind for the same thing, as shown. */
  private Points made(Account account, DebtSettlement settlement, EntryKind kind) {
    return journal.entries().stream()
        .filter(entry -> entry.account().equals(account.id()) && entry.kind() == kind)
        .filter(entry -> settlement.beside().contains(entry.cause().source()))
        .map(Entry::points)
        .reduce(Points.ZERO, Points::plus);
  }
}
