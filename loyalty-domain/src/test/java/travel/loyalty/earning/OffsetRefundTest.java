package travel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingView;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.offset.OffsetOrder;
import travel.loyalty.offset.OffsetQuote;
import travel.loyalty.points.HoldPurpose;
import travel.loyalty.points.HoldRequest;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;

/**
 * Bookings that points paid a part of: refunds in many steps, in any order of the lines, end where
 * one refund of all ends. Of two members with the same points and bookings one is refunded step by
 * step, the other at once.
 */
class OffsetRefundTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  private final long seed = Long.getLong("loyalty.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<Line> lines = new ArrayList<>();
  private final int part = 1 + random.nextInt(100);
  private Desk desk;

  private record Line(ProductType type, int cents) {}

  /** So much of one line. */
  private record Step(int line, int cents) {}

  @RepeatedTest(25)
  void refunds_of_money_and_points_in_any_order_end_where_one_refund_of_all_ends() {
    desk = new Desk(database);
    publish();
    MemberNumber stepwise = desk.member();
    MemberNumber direct = desk.member();
    for (int line = 0; line <= random.nextInt(3); line++) {
      ProductType type = random.nextBoolean() ? ProductType.GROUP_TOUR : ProductType.HOTEL;
      lines.add(new Line(type, 1 + random.nextInt(1_000_000)));
    }
    List.of("120.55", "300.00", "1000.00").forEach(p -> give(p, stepwise, direct));
    buy(stepwise);
    buy(direct);
    desk.clock.moveTo(random.nextBoolean() ? "2026-03-05T00:00:00Z" : "2026-04-05T00:00:00Z");
    List<Step> steps = anySteps();
    Money money = Money.zero("CNY");
    Points points = Points.ZERO;
    for (int done = 1; done <= steps.size(); done++) {
      BookingView view = send(stepwise, done + 1, steps.subList(0, done)).booking();
      assertThat(view.refund().money().isNegative()).as("seed %d", seed).isFalse();
      money = money.plus(view.refund().money());
      points = points.plus(view.refund().points());
    }
    BookingView once = send(direct, 2, steps).booking();
    assertThat(points).as("seed %d", seed).isEqualTo(once.refund().points());
    assertThat(money).as("seed %d", seed).isEqualTo(once.refund().money());
    assertThat(end(stepwise)).as("seed %d", seed).isEqualTo(end(direct));
    assertThat(desk.faults()).as("seed %d", seed).isEmpty();
  }

  private void publish() {
    String value = List.of("1.00", "0.37", "2.00").get(random.nextInt(3));
    String cap = List.of("15", "33.3", "100").get(random.nextInt(3));
    String document =
        Sample.DOCUMENT
            .replace("2000-01-01", "2026-01-01")
            .replace(
                "\"pointValue\": {\"amount\": \"1.00", "\"pointValue\": {\"amount\": \"" + value)
            .replace("\"capPercent\": \"15\"", "\"capPercent\": \"" + cap + "\"");
    database.inTransaction(() -> desk.programmes.publish(document, Actor.staff("ben")));
  }

  private void give(String points, MemberNumber... members) {
    desk.clock.moveTo(desk.clock.instant().plusSeconds(60).toString());
    for (MemberNumber member : members) {
      desk.adjust(member, points);
    }
  }

  private void buy(MemberNumber member) {
    BookingRevision booking = booking(member, 1, List.of()).done();
    OffsetOrder order = new OffsetOrder(booking.channel(), booking.lines());
    OffsetQuote quote = database.inTransaction(() -> desk.offsets.quote(Desk.id(member), order));
    Points points = new Points(quote.maxPoints().hundredths() * part / 100);
    if (points.isZero()) {
      desk.send(booking);
      return;
    }
    HoldRequest request =
        new HoldRequest(Desk.id(member), points, HoldPurpose.OFFSET, "cart", Optional.empty());
    long hold = database.inTransaction(() -> desk.offsets.authorise(request, order, Desk.ERP)).id();
    desk.send(booking(member, 1, List.of()).hold(hold).done());
  }

  private List<Step> anySteps() {
    List<Step> steps = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      int left = random.nextInt(4) == 0 ? 0 : lines.get(line).cents();
      while (left > 0) {
        int cents = 1 + random.nextInt(left);
        steps.add(new Step(line, cents));
        left -= random.nextInt(5) == 0 ? left : cents;
      }
    }
    Collections.shuffle(steps, random);
    return steps;
  }

  private BookingReceipt send(MemberNumber member, int revision, List<Step> refunded) {
    return desk.send(booking(member, revision, refunded).done());
  }

  private Sample booking(MemberNumber member, int revision, List<Step> refunded) {
    Sample sample = Sample.booking().key("ERP", "TRIP/" + member).member(member).revision(revision);
    for (int i = 0; i < lines.size(); i++) {
      int index = i;
      int cents = refunded.stream().filter(s -> s.line() == index).mapToInt(Step::cents).sum();
      sample.line(line(i, cents));
    }
    return sample;
  }

  private BookingLine line(int index, int refunded) {
    Line line = lines.get(index);
    return Sample.line(
        Integer.toString(index + 1),
        line.type(),
        Market.DOMESTIC,
        BigDecimal.valueOf(line.cents(), 2).toPlainString(),
        BigDecimal.valueOf(refunded, 2).toPlainString());
  }

  private String end(MemberNumber member) {
    BookingView view = desk.bookings.find(booking(member, 1, List.of()).done().key()).orElseThrow();
    List<String> lots =
        database.inTransaction(
            () ->
                desk.points.account(Desk.id(member)).lots().stream()
                    .map(lot -> lot.points() + ": " + lot.remaining())
                    .toList());
    return desk.balance(member) + " " + view.points() + " " + lots;
  }
}
