package travel.loyalty.points;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import travel.loyalty.shared.Points;

/**
 * The accounts of two numbers told the plain way, in whole hundredths: a list of heaps of points,
 * each under its number. While the numbers are one, either pays for both. It shares no code with
 * the ledger, so that both would have to be wrong in the same way.
 */
public final class LedgerModel {

  private static final class Heap {
    int number;
    String origin;
    Instant from;
    Instant end;
    long waiting;
    long usable;
    long expired;
  }

  private record Use(Heap heap, long amount) {}

  private record Order(int number, List<Use> uses) {}

  private record Loan(int debtor, List<Use> uses) {}

  private final List<Heap> heaps = new ArrayList<>();

  private record Held(Instant until, List<Use> uses) {}

  private final Map<String, Order> orders = new LinkedHashMap<>();
  private final List<Loan> loans = new ArrayList<>();
  private final Map<Long, Held> holds = new LinkedHashMap<>();
  private Instant now = Instant.EPOCH;
  private final long[] debts = new long[2];
  private final ZoneId zone;
  private int number;
  private boolean isOne;

  public LedgerModel(ZoneId zone) {
    this.zone = zone;
  }

  /** From now on everything is done under that number, 0 or 1. */
  void under(int other) {
    number = other;
  }

  boolean isOne() {
    return isOne;
  }

  void join() {
    isOne = true;
    repay();
  }

  void part() {
    isOne = false;
    for (Loan loan : loans) {
      debts[loan.debtor()] += sum(loan.uses());
      loan.uses().forEach(use -> use.heap().usable += use.amount());
    }
    loans.clear();
    end(now);
    repay();
  }

  private List<Heap> mine() {
    return isOne ? heaps : of(number);
  }

  private List<Heap> of(int some) {
    return heaps.stream().filter(heap -> heap.number == some).toList();
  }

  private static long amount(String number) {
    return Points.of(number).hundredths();
  }

  public void credit(String origin, String number, Instant from, Instant end) {
    Heap heap = new Heap();
    heap.number = this.number;
    heap.origin = origin;
    heap.from = from;
    heap.end = end;
    if (from.isAfter(now)) {
      heap.waiting = amount(number);
    } else {
      heap.usable = amount(number);
    }
    heaps.add(heap);
    repay();
  }

  public boolean spend(String order, String number) {
    if (usable() < amount(number)) {
      return false;
    }
    orders.put(order, new Order(this.number, take(amount(number), mine())));
    return true;
  }

  /** New dates for what still waits of an origin. */
  public void reschedule(String origin, Instant from, Instant end) {
    for (Heap heap : heaps) {
      if (heap.origin.equals(origin) && heap.waiting > 0) {
        heap.from = from.isBefore(now) ? now : from;
        heap.end = end;
      }
    }
  }

  boolean hold(String number) {
    return usable() >= amount(number);
  }

  void held(long hold, String number, Instant until) {
    holds.put(hold, new Held(until, take(amount(number), mine())));
  }

  Optional<Long> anyHold(Random random) {
    List<Long> open = new ArrayList<>(holds.keySet());
    return open.isEmpty() ? Optional.empty() : Optional.of(open.get(random.nextInt(open.size())));
  }

  /** Some of what is held, in hundredths. */
  long partOf(long hold, Random random) {
    return 1 + random.nextInt((int) sum(holds.get(hold).uses()));
  }

  void capture(long hold, long amount) {
    long missing = amount;
    List<Use> rest = new ArrayList<>();
    for (Use use : holds.remove(hold).uses()) {
      long part = Math.min(missing, use.amount());
      missing -= part;
      rest.add(new Use(use.heap(), use.amount() - part));
    }
    giveBack(rest, now);
  }

  void release(long hold) {
    giveBack(holds.remove(hold).uses(), now);
  }

  private void giveBack(List<Use> uses, Instant at) {
    uses.forEach(use -> use.heap().usable += use.amount());
    end(at);
    repay();
  }

  public boolean adjust(String signed) {
    long change = amount(signed);
    if (change > 0) {
      credit("adjustment", signed, now, now.plusSeconds(86_400L * 730));
      return true;
    }
    if (usable() < -change) {
      return false;
    }
    take(-change, mine());
    return true;
  }

  public void clawBack(String origin, String number) {
    long due = amount(number);
    List<Heap> own = of(this.number).stream().filter(h -> h.origin.equals(origin)).toList();
    for (Heap heap : own) {
      long part = Math.min(due, heap.waiting);
      heap.waiting -= part;
      due -= part;
    }
    due -= sum(take(Math.min(due, usable(own)), own));
    for (Heap heap : own) {
      long part = Math.min(due, heap.expired);
      heap.expired -= part;
      due -= part;
    }
    List<Heap> others = of(this.number);
    due -= sum(take(Math.min(due, usable(others)), others));
    debts[this.number] += due;
    repay();
  }

  /** Money buys so many hundredths of what is owed, and no part of one. */
  void settle(String owed, String money, String pointValue) {
    long bought = 100 * cents(money) / cents(pointValue);
    debts[number] -= Math.min(bought, Math.min(debts[number], amount(owed)));
  }

  private static long cents(String money) {
    return Long.parseLong(money.replace(".", ""));
  }

  /** Takes one order back, and then acts under the number that placed it. */
  Optional<String> reverseOne(Random random, Reversal.Fault fault) {
    if (orders.isEmpty()) {
      return Optional.empty();
    }
    String order = new ArrayList<>(orders.keySet()).get(random.nextInt(orders.size()));
    Order placed = orders.remove(order);
    number = placed.number();
    for (Use use : placed.uses()) {
      use.heap().usable += use.amount();
      if (!use.heap().end.isAfter(now) && fault == Reversal.Fault.AGENCY) {
        LocalDate last = now.atZone(zone).toLocalDate().plusDays(90);
        use.heap().end = last.plusDays(1).atStartOfDay(zone).toInstant();
      }
    }
    end(now);
    repay();
    return Optional.of(order);
  }

  /** All that happens by itself until then, moment by moment. */
  public void settle(Instant until) {
    Optional<Instant> next = nextChange(until);
    while (next.isPresent()) {
      Instant at = next.get();
      for (Heap heap : heaps) {
        if (heap.waiting > 0 && !heap.from.isAfter(at)) {
          heap.usable += heap.waiting;
          heap.waiting = 0;
          repay();
        }
      }
      end(at);
      for (Long hold : List.copyOf(holds.keySet())) {
        if (!holds.get(hold).until().isAfter(at)) {
          giveBack(holds.remove(hold).uses(), at);
        }
      }
      next = nextChange(until);
    }
    now = until;
  }

  private Optional<Instant> nextChange(Instant until) {
    Stream<Instant> ofHeaps =
        heaps.stream()
            .filter(heap -> heap.waiting > 0 || heap.usable > 0)
            .map(heap -> heap.waiting > 0 ? heap.from : heap.end);
    return Stream.concat(ofHeaps, holds.values().stream().map(Held::until))
        .filter(at -> !at.isAfter(until))
        .min(Comparator.naturalOrder());
  }

  private void end(Instant at) {
    for (Heap heap : heaps) {
      if (heap.usable > 0 && !heap.end.isAfter(at)) {
        heap.expired += heap.usable;
        heap.usable = 0;
      }
    }
  }

  private void repay() {
    for (int debtor = 0; debtor < debts.length; debtor++) {
      repay(debtor, debtor);
    }
    if (isOne) {
      repay(0, 1);
      repay(1, 0);
    }
  }

  private void repay(int debtor, int payer) {
    long part = Math.min(debts[debtor], usable(of(payer)));
    List<Use> uses = take(part, of(payer));
    debts[debtor] -= part;
    if (debtor != payer && part > 0) {
      loans.add(new Loan(debtor, uses));
    }
  }

  int number() {
    return number;
  }

  private static List<Use> take(long amount, List<Heap> from) {
    List<Use> uses = new ArrayList<>();
    long missing = amount;
    List<Heap> sorted = new ArrayList<>(from);
    sorted.sort(Comparator.comparing((Heap h) -> h.end).thenComparing(h -> h.from));
    for (Heap heap : sorted) {
      long part = Math.min(missing, heap.usable);
      if (part > 0) {
        heap.usable -= part;
        missing -= part;
        uses.add(new Use(heap, part));
      }
    }
    return uses;
  }

  private static long sum(List<Use> uses) {
    return uses.stream().mapToLong(Use::amount).sum();
  }

  private long usable() {
    return usable(mine());
  }

  private static long usable(List<Heap> some) {
    return some.stream().mapToLong(heap -> heap.usable).sum();
  }

  /** {@code pending/available/held/debt} under the number, or under both while they are one. */
  public String balance() {
    List<Heap> mine = mine();
    long waiting = mine.stream().mapToLong(heap -> heap.waiting).sum();
    long held =
        holds.values().stream()
            .flatMap(hold -> hold.uses().stream())
            .filter(use -> mine.contains(use.heap()))
            .mapToLong(Use::amount)
            .sum();
    long debt = isOne ? debts[0] + debts[1] : debts[number];
    return String.join(
        "/",
        new Points(waiting).toString(),
        new Points(usable()).toString(),
        new Points(held).toString(),
        new Points(debt).toString());
  }
}
