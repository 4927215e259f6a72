package travel.loyalty.points;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;

/**
 * Takes points of several accounts as if they were one: first expired first over all their lots.
 * Each lot stays its owner's, so each account has an entry of its own for its share.
 */
final class Paying {

  private final Journal journal;

  Paying(Journal journal) {
    this.journal = journal;
  }

  /**
   * Makes sure that so much is available.
   *
   * @throws Refused {@code insufficient-points}; {@code lot-expired} only where yesterday's lots
   *     would have covered it (docs/api.md)
   */
  void refuseMoreThanAvailable(Collection<Account> payers, Points wanted) {
    Points available = sumOf(payers.stream().map(payer -> payer.balance().available()).toList());
    if (available.compareTo(wanted) >= 0) {
      return;
    }
    Instant yesterday = journal.now().minus(24, ChronoUnit.HOURS);
    Points ended =
        sumOf(
            payers.stream()
                .flatMap(payer -> journal.lotsEnded(payer, yesterday).stream())
                .map(lot -> lot.in(LotPart.EXPIRED))
                .toList());
    boolean covered = available.plus(ended).compareTo(wanted) >= 0;
    throw new Refused(
        covered ? "lot-expired" : "insufficient-points",
        Map.of("wanted", wanted, "available", available));
  }

  /** What each account pays, by which lots. */
  Map<Account, List<Allocation>> pay(Collection<Account> payers, Points points, LotPart to) {
    List<Lot> lots = payers.stream().flatMap(payer -> journal.openLots(payer).stream()).toList();
    return byAccount(Spending.pay(lots, points, to));
  }

  /** Remembers who paid besides the member, so that what is taken back goes to them. */
  void note(Posting posting, Collection<Account> payers) {
    payers.stream()
        .map(Account::id)
        .filter(payer -> !payer.equals(posting.member()))
        .forEach(payer -> journal.paidBy().note(posting.member(), posting.source(), payer));
  }

  /** The same parts account by account, in the order in which each comes first. */
  Map<Account, List<Allocation>> byAccount(List<Allocation> parts) {
    Map<Account, List<Allocation>> shares = new LinkedHashMap<>();
    for (Allocation part : parts) {
      shares
          .computeIfAbsent(journal.account(part.lot().account()), account -> new ArrayList<>())
          .add(part);
    }
    return shares;
  }

  /** Posts one entry for each share. */
  void post(
      Map<Account, List<Allocation>> shares,
      BiFunction<Points, List<Allocation>, Entry.Draft> draft) {
    shares.forEach(
        (account, parts) -> journal.post(account, draft.apply(sum(parts), parts), journal.now()));
  }

  static Points sum(List<Allocation> parts) {
    return sumOf(parts.stream().map(Allocation::points).toList());
  }

  private static Points sumOf(List<Points> points) {
    return points.stream().reduce(Points.ZERO, Points::plus);
  }
}
