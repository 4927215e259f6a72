package travel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.TestDatabase;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingLine.RefundedBy;
import travel.loyalty.booking.BookingRefund;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.offset.OffsetOrder;
import travel.loyalty.offset.OffsetQuote;
import travel.loyalty.offset.PaidLines;
import travel.loyalty.points.HoldPurpose;
import travel.loyalty.points.HoldRequest;
import travel.loyalty.points.HoldView;
import travel.loyalty.programme.Heat;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;

/** Points pay a part of bookings: quoted, held, captured in shares, and given back in them. */
class OffsetIntakeTest {

  private static final String PEAK = "2026-07-15";
  private static final String OFF_SEASON = "2026-11-20";

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Desk desk;
  private MemberNumber ana;

  @BeforeEach
  void a_member() {
    desk = new Desk(database);
    ana = desk.member();
  }

  @AfterEach
  void the_invariants_hold() {
    assertThat(desk.faults()).isEmpty();
  }

  private static BookingLine tour(String line, String departs, String amount, String refunded) {
    return new BookingLine(
        line,
        ProductType.GROUP_TOUR,
        Optional.of(Market.DOMESTIC),
        Optional.empty(),
        Optional.empty(),
        Heat.HOT,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of(LocalDate.parse(departs)),
        1,
        Money.of(new BigDecimal(amount), "CNY"),
        Money.of(new BigDecimal(refunded), "CNY"),
        Optional.empty());
  }

  private static OffsetOrder order(BookingLine... lines) {
    return new OffsetOrder(Optional.empty(), List.of(lines));
  }

  private OffsetQuote quote(BookingLine... lines) {
    return database.inTransaction(() -> desk.offsets.quote(Desk.id(ana), order(lines)));
  }

  private HoldView hold(String points, BookingLine... lines) {
    return hold(ana, points, lines);
  }

  private HoldView hold(MemberNumber member, String points, BookingLine... lines) {
    HoldRequest request =
        new HoldRequest(
            Desk.id(member), Points.of(points), HoldPurpose.OFFSET, "cart", Optional.empty());
    return database.inTransaction(() -> desk.offsets.authorise(request, order(lines), Desk.ERP));
  }

  private Sample sample(int revision, BookingLine... lines) {
    Sample sample = Sample.booking().member(ana).revision(revision).tripEndsOn("2026-12-01");
    for (BookingLine line : lines) {
      sample.line(line);
    }
    return sample;
  }

  private PaidLines paid(long booking) {
    return database.inTransaction(() -> desk.offsets.paid(booking));
  }

  private static Refused refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
    Refused refused = catchThrowableOfType(Refused.class, deed);
    assertThat(refused).isNotNull();
    return refused;
  }

  private static List<String> errors(Refused refused) {
    return refused.errors().stream().map(error -> error.pointer() + " " + error.code()).toList();
  }

  @Test
  void points_pay_up_to_the_cap_of_the_season_and_the_rest_earns() {
    desk.adjust(ana, "1000.00");
    BookingLine peak = tour("1", PEAK, "6800.00", "0.00");
    assertThat(quote(peak).maxPoints()).hasToString("680.00");
    assertThat(quote(peak).rest()).hasToString("CNY 6120.00");
    Refused refused = refused(() -> hold("680.01", peak));
    assertThat(refused.code()).isEqualTo("offset-cap-exceeded");
    assertThat(refused.arguments()).containsEntry("most", Points.of("680.00"));
    assertThat(errors(refused)).containsExactly("/lines/0/amount offset-cap");
    HoldView held = hold("680.00", peak);
    BookingReceipt receipt = desk.send(sample(1, peak).hold(held.id()).done());
    assertThat(receipt.booking().points().pending()).hasToString("61.00");
    assertThat(desk.balance(ana)).isEqualTo("61.00/320.00/0.00");
    assertThat(desk.ledger(ana))
        .containsExactly("ADJUSTED 1000.00", "HELD -680.00", "REDEEMED -680.00", "PENDING 61.00");
  }

  @Test
  void a_member_is_offered_no_more_than_there_is() {
    desk.adjust(ana, "1000.00");
    BookingLine line = tour("1", OFF_SEASON, "6800.00", "0.00");
    assertThat(quote(line).caps().most()).hasToString("1360.00");
    assertThat(quote(line).maxPoints()).hasToString("1000.00");
    HoldView held = hold("1000.00", line);
    BookingReceipt receipt = desk.send(sample(1, line).hold(held.id()).done());
    assertThat(receipt.booking().points().pending()).hasToString("58.00");
  }

  @Test
  void an_order_cannot_fund_itself() {
    BookingLine line = tour("1", OFF_SEASON, "9900.00", "0.00");
    assertThat(quote(line).maxPoints()).hasToString("0.00");
    desk.send(sample(1, line).done());
    assertThat(desk.balance(ana)).isEqualTo("99.00/0.00/0.00");
    assertThat(quote(line).maxPoints()).hasToString("0.00");
    assertThat(refused(() -> hold("0.01", line)).code()).isEqualTo("insufficient-points");
  }

  @Test
  void a_coupon_comes_before_points() {
    desk.adjust(ana, "1000.00");
    BookingLine line = tour("1", PEAK, "4500.00", "0.00");
    assertThat(quote(line).maxPoints()).hasToString("450.00");
    assertThat(quote(line).rest()).hasToString("CNY 4050.00");
    desk.send(sample(1, line).hold(hold("450.00", line).id()).done());
    assertThat(desk.balance(ana)).isEqualTo("40.00/550.00/0.00");
  }

  private long bookingPaidByPoints() {
    desk.adjust(ana, "500.00");
    BookingLine line = tour("1", OFF_SEASON, "5000.00", "0.00");
    HoldView held = hold("500.00", line);
    return desk.send(sample(1, line).hold(held.id()).done()).booking().id();
  }

  private BookingRefund refund(int revision, String total) {
    return desk.send(sample(revision, tour("1", OFF_SEASON, "5000.00", total)).done())
        .booking()
        .refund();
  }

  @Test
  void a_refund_gives_back_points_and_money_in_the_shares_in_which_they_paid() {
    long booking = bookingPaidByPoints();
    assertThat(desk.balance(ana)).isEqualTo("45.00/0.00/0.00");
    BookingRefund refund = refund(2, "2000.00");
    assertThat(refund.points()).hasToString("200.00");
    assertThat(refund.money()).hasToString("CNY 1800.00");
    assertThat(desk.balance(ana)).isEqualTo("27.00/200.00/0.00");
    BookingRefund rest = refund(3, "5000.00");
    assertThat(rest.points()).hasToString("300.00");
    assertThat(rest.money()).hasToString("CNY 2700.00");
    assertThat(desk.balance(ana)).isEqualTo("0.00/500.00/0.00");
    assertThat(paid(booking).pointsBack()).hasToString("500.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"700 900 400", "400 900 700", "900 400 700"})
  void refunds_in_many_steps_end_where_one_does(String steps) {
    bookingPaidByPoints();
    int total = 0;
    int revision = 1;
    for (String step : steps.split(" ")) {
      total += Integer.parseInt(step);
      refund(++revision, total + ".00");
    }
    assertThat(desk.balance(ana)).isEqualTo("27.00/200.00/0.00");
  }

  @Test
  void the_same_revision_gets_the_same_answer_and_captures_once() {
    desk.adjust(ana, "500.00");
    BookingLine line = tour("1", OFF_SEASON, "5000.00", "0.00");
    long held = hold("500.00", line).id();
    BookingReceipt first = desk.send(sample(1, line).hold(held).done());
    BookingReceipt again = desk.send(sample(1, line).hold(held).done());
    assertThat(again.replayed()).isTrue();
    assertThat(again.booking()).isEqualTo(first.booking());
    BookingLine refunded = tour("1", OFF_SEASON, "5000.00", "2000.00");
    BookingRefund once = desk.send(sample(2, refunded).hold(held).done()).booking().refund();
    BookingRefund twice = desk.send(sample(2, refunded).hold(held).done()).booking().refund();
    assertThat(twice).isEqualTo(once);
    assertThat(refused(() -> desk.send(sample(2, refunded).done())).code())
        .isEqualTo("revision-conflict");
    assertThat(desk.balance(ana)).isEqualTo("27.00/200.00/0.00");
  }

  @Test
  void a_booking_that_is_cancelled_before_it_is_paid_gives_its_hold_back() {
    desk.adjust(ana, "500.00");
    BookingLine line = tour("1", OFF_SEASON, "5000.00", "0.00");
    long held = hold("500.00", line).id();
    desk.send(sample(1, line).status(BookingStatus.BOOKED).paidAt(null).hold(held).done());
    assertThat(desk.balance(ana)).isEqualTo("0.00/0.00/0.00");
    desk.send(sample(2, line).status(BookingStatus.CANCELLED).paidAt(null).done());
    assertThat(desk.balance(ana)).isEqualTo("0.00/500.00/0.00");
    assertThat(errors(refused(() -> desk.send(sample(3, line).hold(held).done()))))
        .containsExactly("/hold hold-closed");
  }

  @Test
  void a_hold_that_is_none_of_the_bookings_is_refused_by_its_place() {
    MemberNumber ben = desk.member();
    desk.adjust(ana, "500.00");
    desk.adjust(ben, "500.00");
    BookingLine line = tour("1", OFF_SEASON, "5000.00", "0.00");
    long bens = hold(ben, "100.00", line).id();
    long anas = hold("100.00", line).id();
    assertThat(errors(refused(() -> desk.send(sample(1, line).hold(bens).done()))))
        .containsExactly("/hold other-member");
    assertThat(errors(refused(() -> desk.send(sample(1, line).hold(4711).done()))))
        .containsExactly("/hold unknown");
    Actor other = Actor.client("crm");
    Sample elsewhere = sample(1, line).key("CRM", "B-9").hold(anas);
    assertThat(errors(refused(() -> desk.send(elsewhere.done(), other))))
        .containsExactly("/hold unknown");
    BookingLine cheaper = tour("1", OFF_SEASON, "499.00", "0.00");
    Refused refused = refused(() -> desk.send(sample(1, cheaper).hold(anas).done()));
    assertThat(refused.code()).isEqualTo("offset-cap-exceeded");
    desk.clock.moveTo("2026-03-01T03:00:00Z");
    assertThat(refused(() -> desk.send(sample(1, line).hold(anas).done())).code())
        .isEqualTo("hold-closed");
    assertThat(desk.balance(ana)).isEqualTo("0.00/500.00/0.00");
  }

  @Test
  void two_bookings_of_a_batch_cannot_be_paid_by_one_hold() {
    desk.adjust(ana, "500.00");
    BookingLine line = tour("1", OFF_SEASON, "5000.00", "0.00");
    long held = hold("500.00", line).id();
    List<BatchResult> results =
        desk.sendAll(
            List.of(
                sample(1, line).key("ERP", "A").hold(held).done(),
                sample(1, line).key("ERP", "B").hold(held).done(),
                sample(1, line).key("ERP", "C").done()));
    assertThat(results.get(0).receipt()).isPresent();
    assertThat(results.get(1).refused().orElseThrow().code()).isEqualTo("hold-closed");
    assertThat(results.get(2).receipt()).isPresent();
  }

  @Test
  void what_points_paid_stays_in_the_booking() {
    bookingPaidByPoints();
    BookingLine other = tour("2", OFF_SEASON, "900.00", "0.00");
    assertThat(errors(refused(() -> desk.send(sample(2, other).done()))))
        .containsExactly("/lines paid-line-missing");
    BookingLine less = tour("1", OFF_SEASON, "499.99", "0.00");
    assertThat(errors(refused(() -> desk.send(sample(2, less).hold(1).done()))))
        .containsExactly("/hold other-hold", "/lines/0/amount less-than-points-paid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AGENCY", "MEMBER"})
  void points_whose_end_came_meanwhile_come_back_for_ninety_days_if_the_agency_gave_rise(
      RefundedBy by) {
    bookingPaidByPoints();
    desk.clock.moveTo("2028-06-01T00:00:00Z");
    BookingLine refunded = tour("1", OFF_SEASON, "5000.00", "5000.00");
    desk.send(sample(2, by(refunded, by)).done());
    String left = by == RefundedBy.AGENCY ? "500.00" : "0.00";
    assertThat(desk.balance(ana)).isEqualTo("0.00/" + left + "/0.00");
    desk.clock.moveTo("2028-09-01T00:00:00Z");
    assertThat(desk.balance(ana)).isEqualTo("0.00/0.00/0.00");
  }

  private static BookingLine by(BookingLine line, RefundedBy by) {
    return new BookingLine(
        line.line(),
        line.type(),
        line.market(),
        line.product(),
        line.route(),
        line.heat(),
        line.season(),
        line.cabin(),
        line.tags(),
        line.departsOn(),
        line.travellers(),
        line.amount(),
        line.refunded(),
        Optional.of(by));
  }

  @Test
  void points_go_back_to_the_lots_that_were_used_last() {
    Instant now = desk.clock.instant();
    assertThat(now).isNotNull();
    desk.adjust(ana, "200.00");
    desk.clock.moveTo("2026-03-02T02:00:00Z");
    desk.adjust(ana, "300.00");
    BookingLine line = tour("1", OFF_SEASON, "5000.00", "0.00");
    desk.send(sample(1, line).hold(hold("500.00", line).id()).done());
    refund(2, "4000.00");
    List<String> lots =
        database.inTransaction(
            () ->
                desk.points.account(Desk.id(ana)).lots().stream()
                    .filter(lot -> lot.source().kind().equals("ADJUSTMENT"))
                    .map(lot -> lot.points() + ": " + lot.remaining())
                    .toList());
    assertThat(lots).containsExactly("200.00: 100.00", "300.00: 300.00");
  }
}
