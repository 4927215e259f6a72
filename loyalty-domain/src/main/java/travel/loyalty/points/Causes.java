package travel.loyalty.points;

import java.util.Set;

/** What a posting gives as its cause, and the kinds of entries by which it is known again. */
final class Causes {

  private Causes() {}

  static Cause of(Posting posting, String actor) {
    if (posting instanceof Credit credit) {
      return new Cause(credit.source(), credit.rule(), credit.ruleVersion(), actor);
    }
    if (posting instanceof Clawback clawback) {
      return new Cause(clawback.source(), clawback.rule(), clawback.ruleVersion(), actor);
    }
    if (posting instanceof DebtSettlement settlement) {
      return new Cause(settlement.source(), "", settlement.ruleVersion(), actor);
    }
    return new Cause(posting.source(), "", 0, actor);
  }

  /** Empty for a posting that makes no entry and may be done again. */
  static Set<EntryKind> kinds(Posting posting) {
    if (posting instanceof Credit) {
      return Set.of(EntryKind.PENDING, EntryKind.EARNED);
    }
    if (posting instanceof Clawback) {
      return Set.of(EntryKind.CLAWED_BACK, EntryKind.DEBT);
    }
    if (posting instanceof DebtSettlement) {
      return Set.of(EntryKind.DEBT_SETTLED);
    }
    if (posting instanceof Spend spend) {
      return Set.of(spend.kind());
    }
    if (posting instanceof Transfer) {
      return Set.of(EntryKind.TRANSFERRED_OUT);
    }
    if (posting instanceof Adjustment) {
      return Set.of(EntryKind.ADJUSTED);
    }
    return posting instanceof Reversal || posting instanceof PartReversal
        ? Set.of(EntryKind.REVERSED)
        : Set.of();
  }
}
