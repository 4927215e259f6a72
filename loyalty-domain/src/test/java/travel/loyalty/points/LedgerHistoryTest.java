package travel.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import travel.loyalty.TestDatabase;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;

/**
 * Random histories against a small model that knows nothing of lots in tables, entries or locks.
 * The seed is in the name of each run; {@code -Dloyalty.history.steps} makes them longer, {@code
 * -Dloyalty.history.seeds} more.
 */
class LedgerHistoryTest {

  private static final int STEPS = Integer.getInteger("loyalty.history.steps", 1000);

  private static final int SEEDS = Integer.getInteger("loyalty.history.seeds", 1);

  static LongStream seeds() {
    return LongStream.iterate(20260101, seed -> seed + 1).limit(SEEDS);
  }

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_random_history_gives_the_balances_of_the_model(long seed) {
    Book book = new Book(database).today("2026-01-01");
    List<MemberId> numbers = List.of(book.member, book.anybody());
    LedgerModel model = new LedgerModel(Book.SHANGHAI);
    Random random = new Random(seed);
    for (int step = 1; step <= STEPS; step++) {
      int number = random.nextInt(numbers.size());
      model.under(number);
      book.under(numbers.get(number));
      String what = act(book, model, random, step, numbers);
      model.settle(book.clock.instant());
      for (int each = 0; each < numbers.size(); each++) {
        model.under(each);
        assertThat(book.balance(numbers.get(each)))
            .as("seed %s, step %s, number %s: %s", seed, step, each, what)
            .isEqualTo(model.balance());
      }
      if (step % 100 == 0) {
        assertThat(book.points.audit().invariants())
            .as("seed %s, step %s", seed, step)
            .allSatisfy(result -> assertThat(result.violations()).isEmpty());
      }
    }
  }

  // The two numbers are one some of the time, and part again.
  private static String joinOrPart(Book book, LedgerModel model, int step, List<MemberId> numbers) {
    if (model.isOne()) {
      book.parts(numbers.get(1), step);
      model.part();
      return "part";
    }
    book.joins(numbers.get(0), numbers.get(1), step);
    model.join();
    return "join";
  }

  private static String act(
      Book book, LedgerModel model, Random random, int step, List<MemberId> numbers) {
    book.clock.moveTo(book.clock.instant().plus(random.nextInt(40), ChronoUnit.HOURS));
    model.settle(book.clock.instant());
    String number = (1 + random.nextInt(200)) + "." + (10 + random.nextInt(90));
    if (random.nextInt(25) == 0) {
      return joinOrPart(book, model, step, numbers);
    }
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> credit(book, model, random, number, step);
      case 3, 4 -> spend(book, model, number, step);
      case 5 -> clawBack(book, model, random, number, step);
      case 6 -> adjust(book, model, random, number, step);
      case 7, 8 -> hold(book, model, random, number);
      case 9 -> settle(book, model, random, number, step);
      case 10 -> captureOrRelease(book, model, random);
      default -> reverse(book, model, random, numbers);
    };
  }

  private static String credit(
      Book book, LedgerModel model, Random random, String number, int step) {
    Instant from = book.clock.instant().plus(random.nextInt(60) - 30, ChronoUnit.DAYS);
    String lastDay =
        from.atZone(Book.SHANGHAI).toLocalDate().plusDays(random.nextInt(90)).toString();
    book.done(Book.credit(book.member, "crs/" + step + "@1", number, from, lastDay));
    model.credit("crs/" + step, number, from, Book.endOf(lastDay));
    return "credit " + number + " from " + from + " to " + lastDay;
  }

  private static String spend(Book book, LedgerModel model, String number, int step) {
    boolean done = isDone(() -> book.spends("order-" + step, number));
    assertThat(done).isEqualTo(model.spend("order-" + step, number));
    return "spend " + number;
  }

  private static String clawBack(
      Book book, LedgerModel model, Random random, String number, int step) {
    String origin = "crs/" + (1 + random.nextInt(step));
    book.clawsBack(origin + "@c" + step, number, origin + "@");
    model.clawBack(origin, number);
    return "claw back " + number + " of " + origin;
  }

  private static String settle(
      Book book, LedgerModel model, Random random, String number, int step) {
    String money = random.nextInt(100) + "." + (10 + random.nextInt(90));
    String value = random.nextBoolean() ? "1.00" : "0.37";
    book.settles("crs/x@" + step, number, money, value);
    model.settle(number, money, value);
    return "settle " + number + " from " + money + " at " + value;
  }

  private static String adjust(
      Book book, LedgerModel model, Random random, String number, int step) {
    String signed = random.nextBoolean() ? number : "-" + number;
    boolean done = isDone(() -> book.adjusts("case-" + step, signed));
    assertThat(done).isEqualTo(model.adjust(signed));
    return "adjust " + signed;
  }

  // Never at the very moment at which a lot ends too: nobody can say which comes first.
  private static String hold(Book book, LedgerModel model, Random random, String number) {
    Instant until = book.clock.instant().plus(37 + random.nextInt(5000), ChronoUnit.MINUTES);
    boolean covered = model.hold(number);
    assertThat(isDone(() -> model.held(book.holds(number, until), number, until)))
        .isEqualTo(covered);
    return "hold " + number + " until " + until;
  }

  private static String captureOrRelease(Book book, LedgerModel model, Random random) {
    Optional<Long> hold = model.anyHold(random);
    if (hold.isEmpty()) {
      return "nothing held";
    }
    if (random.nextBoolean()) {
      book.releases(hold.get());
      model.release(hold.get());
      return "release";
    }
    long part = model.partOf(hold.get(), random);
    book.captures(hold.get(), new Points(part).toString());
    model.capture(hold.get(), part);
    return "capture " + new Points(part);
  }

  private static String reverse(
      Book book, LedgerModel model, Random random, List<MemberId> numbers) {
    Reversal.Fault fault = random.nextBoolean() ? Reversal.Fault.AGENCY : Reversal.Fault.MEMBER;
    return model
        .reverseOne(random, fault)
        .map(
            order -> {
              book.under(numbers.get(model.number())).reverses(order, fault);
              return "reverse " + order + " " + fault;
            })
        .orElse("nothing to reverse");
  }

  private static boolean isDone(Runnable posting) {
    try {
      posting.run();
      return true;
    } catch (Refused refused) {
      return false;
    }
  }
}
