package travel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingView;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.points.Balance;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;

/**
 * Refunds in many steps end where one refund of all ends: points, debt, and money to the cent. Of
 * two members with the same bookings and the same spending one is refunded step by step, in any
 * order of the lines and with the spending in between, the other at once.
 */
class RefundOrderTest {

  // Enough that the money of no step is too little for the points that it costs.
  private static final int STEP_LEAST_CENTS = 2_000;

  @RegisterExtension final TestDatabase database = new TestDatabase();

  private final long seed = Long.getLong("loyalty.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private Desk desk;
  private MemberNumber stepwise;
  private MemberNumber direct;
  private List<Line> lines;
  private boolean settles;
  private Money paidOut = Money.zero("CNY");

  private record Line(ProductType type, Market market, int cents) {}

  /** So much of one line. */
  private record Step(int line, int cents) {}

  @RepeatedTest(25)
  void partial_refunds_in_any_order_end_where_one_refund_of_all_ends() {
    desk = new Desk(database);
    publish(anyProgramme());
    stepwise = desk.member();
    direct = desk.member();
    lines = anyLines();
    settles = random.nextBoolean();
    List.of(stepwise, direct).forEach(this::buy);
    desk.clock.moveTo(random.nextBoolean() ? "2026-03-05T00:00:00Z" : "2026-04-05T00:00:00Z");
    List<Step> steps = anySteps();
    List<Points> spent = refundStepByStep(steps);
    spent.forEach(points -> desk.spend(direct, points.toString()));
    BookingView once = desk.send(booking(direct, 2, refunded(steps)).done()).booking();
    assertThat(end(stepwise)).as("seed %d", seed).isEqualTo(end(direct));
    assertThat(paidOut).as("seed %d", seed).isEqualTo(once.refund().money());
    assertThat(desk.faults()).as("seed %d", seed).isEmpty();
  }

  private void publish(String document) {
    database.inTransaction(() -> desk.programmes.publish(document, Actor.staff("ben")));
  }

  private String anyProgramme() {
    String bonus =
        "{\"code\": \"MORE\", \"kind\": \"BONUS\", \"earn\": {\"formula\": \"MULTIPLY\","
            + " \"factor\": \"1.37\"}, \"when\": {\"types\": [\"GROUP_TOUR\", \"HOTEL\"]}}";
    String value = List.of("1.00", "0.37", "0.03").get(random.nextInt(3));
    String document =
        Sample.DOCUMENT
            .replace("2000-01-01", "2026-01-01")
            .replace("\"pointValue\": {\"amount\": \"1.00\"", valueOf(value));
    return random.nextBoolean()
        ? document
        : document.replace("\"rounding\": \"FLOOR\"}}", bonus(bonus));
  }

  private static String valueOf(String value) {
    return "\"pointValue\": {\"amount\": \"" + value + "\"";
  }

  private static String bonus(String rule) {
    return "\"rounding\": \"HALF_UP\"}}, " + rule;
  }

  private List<Line> anyLines() {
    List<Line> any = new ArrayList<>();
    for (int line = 0; line <= random.nextInt(3); line++) {
      ProductType type =
          List.of(ProductType.GROUP_TOUR, ProductType.INDEPENDENT, ProductType.HOTEL)
              .get(random.nextInt(3));
      Market market = type == ProductType.INDEPENDENT ? Market.OUTBOUND : Market.DOMESTIC;
      any.add(new Line(type, market, 50_000 + random.nextInt(1_000_000)));
    }
    return any;
  }

  private void buy(MemberNumber member) {
    desk.send(
        Sample.booking()
            .key("ERP", "OLD/" + member)
            .member(member)
            .tripEndsOn("2026-02-20")
            .domestic("3000.00")
            .done());
    desk.send(booking(member, 1, new int[lines.size()]).done());
  }

  private List<Step> anySteps() {
    List<Step> steps = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      int left = random.nextInt(4) == 0 ? 0 : lines.get(line).cents();
      while (left >= 2 * STEP_LEAST_CENTS) {
        int part = STEP_LEAST_CENTS + random.nextInt(left - STEP_LEAST_CENTS);
        steps.add(new Step(line, part));
        left -= random.nextInt(5) == 0 ? left : part;
      }
    }
    Collections.shuffle(steps, random);
    return steps;
  }

  private int[] refunded(List<Step> steps) {
    int[] refunded = new int[lines.size()];
    steps.forEach(step -> refunded[step.line()] += step.cents());
    return refunded;
  }

  private List<Points> refundStepByStep(List<Step> steps) {
    List<Points> spent = new ArrayList<>();
    for (int done = 1; done <= steps.size(); done++) {
      spendSome().filter(Points::isPositive).ifPresent(spent::add);
      int[] refunded = refunded(steps.subList(0, done));
      BookingView view = desk.send(booking(stepwise, done + 1, refunded).done()).booking();
      paidOut = paidOut.plus(view.refund().money());
    }
    return spent;
  }

  private java.util.Optional<Points> spendSome() {
    long available = balance(stepwise).available().hundredths();
    if (available == 0 || random.nextBoolean()) {
      return java.util.Optional.empty();
    }
    Points some = new Points(random.nextInt(3) > 0 ? available : 1 + random.nextLong(available));
    desk.spend(stepwise, some.toString());
    return java.util.Optional.of(some);
  }

  private Sample booking(MemberNumber member, int revision, int[] refunded) {
    Sample sample =
        Sample.booking()
            .key("ERP", "TRIP/" + member)
            .member(member)
            .revision(revision)
            .settlingFromRefund(settles);
    for (int i = 0; i < refunded.length; i++) {
      sample.line(line(i, refunded[i]));
    }
    return sample;
  }

  private BookingLine line(int index, int refunded) {
    Line line = lines.get(index);
    return Sample.line(
        Integer.toString(index + 1),
        line.type(),
        line.market(),
        BigDecimal.valueOf(line.cents(), 2).toPlainString(),
        BigDecimal.valueOf(refunded, 2).toPlainString());
  }

  private Balance balance(MemberNumber member) {
    return database.inTransaction(() -> desk.points.balance(Desk.id(member)));
  }

  private String end(MemberNumber member) {
    BookingView view =
        desk.bookings.find(booking(member, 1, new int[0]).done().key()).orElseThrow();
    return desk.balance(member) + " " + view.points();
  }
}
