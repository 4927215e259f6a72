package travel.loyalty.points;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;

/** Knows again what was done before, by the entries that stand under the same key. */
final class Repeats {

  private final Journal journal;

  Repeats(Journal journal) {
    this.journal = journal;
  }

  /**
   * What the same posting did the first time.
   *
   * @throws Refused {@code state-conflict} if another amount stands under its key
   */
  Optional<Posted> find(Posting posting) {
    // Also under another number of the same person.
    List<EntryView> before =
        journal.payers(posting).stream()
            .flatMap(account -> journal.caused(account, Causes.of(posting, "")).stream())
            .filter(entry -> Causes.kinds(posting).contains(entry.kind()))
            .toList();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Points expired = expiredBefore(before);
    refuseOtherAmount(posting, before, expired);
    Balance balance = journal.balance(journal.account(posting.member()));
    return Optional.of(new Posted(before, expired, balance, true));
  }

  private Points expiredBefore(List<EntryView> entries) {
    return entries.stream()
        .filter(entry -> entry.kind() == EntryKind.CLAWED_BACK)
        .flatMap(entry -> journal.allocations(entry.member(), entry.seq()).stream())
        .filter(part -> part.from() == LotPart.EXPIRED)
        .map(Allocation::points)
        .reduce(Points.ZERO, Points::plus);
  }

  private static void refuseOtherAmount(Posting posting, List<EntryView> before, Points expired) {
    Points stands =
        before.stream().map(entry -> entry.points().abs()).reduce(expired, Points::plus);
    Optional<Points> wanted = amount(posting);
    boolean isOtherWay =
        posting instanceof Adjustment a && a.points().isNegative() != isTaking(before.get(0));
    if (isOtherWay || wanted.isPresent() && !wanted.get().abs().equals(stands)) {
      throw new Refused(
          "state-conflict", Map.of("source", posting.source().toString(), "points", stands));
    }
  }

  private static boolean isTaking(EntryView entry) {
    return entry.points().isNegative();
  }

  private static Optional<Points> amount(Posting posting) {
    if (posting instanceof Credit credit) {
      return Optional.of(credit.points());
    }
    if (posting instanceof Clawback clawback) {
      return Optional.of(clawback.points());
    }
    if (posting instanceof Spend spend) {
      return Optional.of(spend.points());
    }
    if (posting instanceof PartReversal part) {
      return Optional.of(part.points());
    }
    if (posting instanceof Transfer transfer) {
      return Optional.of(transfer.points());
    }
    return posting instanceof Adjustment adjustment
        ? Optional.of(adjustment.points())
        : Optional.empty();
  }
}
