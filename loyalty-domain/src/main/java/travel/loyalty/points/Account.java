package travel.loyalty.points;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import travel.loyalty.shared.MemberId;

/**
 * One member's account while its row is locked. It opens with its first posting and stays for ever;
 * its balances change by entries only, each with the next number and chained to the one before.
 */
final class Account {

  private final MemberId id;
  private Balance balance;
  private long lastSeq;
  private Instant lastAt;
  private Optional<Instant> nextChangeAt;
  private byte[] head;
  private Trend trend;
  private final Optional<MemberId> wallet;
  private final List<Trend> endedMonths = new ArrayList<>();
  private boolean changed;

  /**
   * An account as it stands.
   *
   * @param wallet the accounts it is one with, if it does not stand alone
   */
  record State(
      Balance balance,
      long lastSeq,
      Instant lastAt,
      Optional<Instant> nextChangeAt,
      byte[] head,
      Trend trend,
      Optional<MemberId> wallet) {

    static State opened() {
      return new State(
          Balance.NONE,
          0,
          Instant.EPOCH,
          Optional.empty(),
          HashChain.start(),
          Trend.NONE,
          Optional.empty());
    }
  }

  Account(MemberId id, State state) {
    this.id = id;
    balance = state.balance();
    lastSeq = state.lastSeq();
    lastAt = state.lastAt();
    nextChangeAt = state.nextChangeAt();
    head = state.head();
    trend = state.trend();
    wallet = state.wallet();
  }

  /**
   * Appends an entry.
   *
   * @param at when; an entry is never before the last one
   * @param zone of the programme, asked for when a month begins
   */
  Entry append(Entry.Draft draft, Instant at, Supplier<ZoneId> zone) {
    lastAt = at.isBefore(lastAt) ? lastAt : at;
    lastSeq++;
    balance = draft.effect().on(balance);
    if (balance.hasNegative()) {
      throw new IllegalStateException(draft.kind() + " would leave account " + id + " " + balance);
    }
    count(draft, zone);
    String explanation = ExplanationJson.write(draft.explanation());
    byte[] previous = head;
    head =
        HashChain.next(
            previous, EntryText.of(id.value(), lastSeq, lastAt, draft, balance, explanation));
    changed = true;
    return new Entry(
        id,
        lastSeq,
        lastAt,
        draft.kind(),
        draft.points(),
        draft.effect(),
        balance,
        draft.cause(),
        draft.explanation(),
        explanation,
        draft.lot(),
        draft.allocations(),
        previous,
        head);
  }

  private void count(Entry.Draft draft, Supplier<ZoneId> zone) {
    if (trend.isOverAt(lastAt)) {
      Trend next = trend.next(lastAt, zone.get());
      if (!trend.isEmpty() && next.month() != trend.month()) {
        endedMonths.add(trend);
      }
      trend = next;
    }
    trend = trend.with(draft.kind(), draft.points());
  }

  /** Sees to it that it is looked at again by then. */
  void changesBy(Instant at) {
    if (nextChangeAt.isEmpty() || at.isBefore(nextChangeAt.get())) {
      nextChangeAt = Optional.of(at);
      changed = true;
    }
  }

  /** Nothing changes before that. */
  void changesNext(Optional<Instant> at) {
    nextChangeAt = at;
    changed = true;
  }

  boolean isDueBy(Instant now) {
    return nextChangeAt.isPresent() && !nextChangeAt.get().isAfter(now);
  }

  boolean hasChanged() {
    return changed;
  }

  MemberId id() {
    return id;
  }

  /** Whether nobody shares it. */
  boolean isAlone() {
    return wallet.isEmpty();
  }

  /** Whether both are one person's. */
  boolean isOneWith(Account other) {
    return other == this || !isAlone() && wallet.equals(other.wallet);
  }

  Balance balance() {
    return balance;
  }

  State state() {
    return new State(balance, lastSeq, lastAt, nextChangeAt, head, trend, wallet);
  }

  List<Trend> endedMonths() {
    return endedMonths;
  }
}
