package travel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.points.EntryKind;
import travel.loyalty.points.EntryView;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.shared.Refused;

class RefundTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Desk desk;
  private MemberNumber ana;

  /** An order of 12,999 gave 192.00, of which 150 are spent. */
  @BeforeEach
  void a_member_has_spent_most_of_what_an_order_gave() {
    desk = new Desk(database);
    ana = desk.member();
    desk.send(order(1, "0.00").done());
    desk.clock.moveTo("2026-03-28T00:00:00Z");
    desk.spend(ana, "150.00");
  }

  @AfterEach
  void the_ledger_is_sound() {
    assertThat(desk.faults()).isEmpty();
  }

  @Test
  void a_debt_is_taken_from_the_refund_where_the_member_agrees() { // S08
    BookingReceipt receipt = desk.send(order(2, "6600.00").settlingFromRefund(true).done());
    assertThat(receipt.booking().refund().money()).hasToString("CNY 6543.00");
    assertThat(receipt.booking().refund().settled()).isEqualTo(Desk.points("57.00"));
    assertThat(receipt.booking().points().debt()).isEqualTo(Desk.points("0.00"));
    assertThat(receipt.booking().points().settled()).isEqualTo(Desk.points("57.00"));
    assertThat(desk.balance(ana)).isEqualTo("0.00/0.00/0.00");
    assertThat(desk.ledger(ana))
        .endsWith("CLAWED_BACK -42.00", "DEBT 57.00", "DEBT_SETTLED -57.00");
  }

  @Test
  void without_the_members_word_the_refund_is_paid_out_whole_and_the_debt_stays() { // S08
    BookingReceipt receipt = desk.send(order(2, "6600.00").done());
    assertThat(receipt.booking().refund().money()).hasToString("CNY 6600.00");
    assertThat(desk.balance(ana)).isEqualTo("0.00/0.00/57.00");
    desk.send(
        Sample.booking()
            .key("ERP", "B-2")
            .member(ana)
            .paidAt("2026-03-27T00:00:00Z")
            .tripEndsOn("2026-03-20")
            .domestic("10000.00")
            .done());
    assertThat(desk.balance(ana)).isEqualTo("0.00/43.00/0.00");
  }

  @Test
  void the_entry_says_what_was_owed_what_a_point_cost_and_what_was_kept_of_the_money() {
    BookingReceipt receipt = desk.send(order(2, "6600.00").settlingFromRefund(true).done());
    EntryView entry =
        receipt.entries().stream()
            .filter(made -> made.kind() == EntryKind.DEBT_SETTLED)
            .findFirst()
            .orElseThrow();
    assertThat(entry.source().reference()).isEqualTo("ERP/B-1/1@2");
    assertThat(entry.ruleVersion()).isEqualTo(1);
    assertThat(entry.explanation().steps().get(0).values())
        .containsEntry("debt", "57.00")
        .containsEntry("money", "6600.00")
        .containsEntry("pointValue", "1.00")
        .containsEntry("amount", "57.00");
  }

  @Test
  void the_same_revision_is_settled_once_and_gets_the_same_answer() {
    BookingReceipt first = desk.send(order(2, "6600.00").settlingFromRefund(true).done());
    BookingReceipt again = desk.send(order(2, "6600.00").settlingFromRefund(true).done());
    assertThat(again.booking()).isEqualTo(first.booking());
    assertThat(again.entries()).isEqualTo(first.entries());
    assertThat(
            catchThrowableOfType(Refused.class, () -> desk.send(order(2, "6600.00").done())).code())
        .isEqualTo("revision-conflict");
  }

  @Test
  void no_more_is_taken_than_the_money_of_the_refund() {
    BookingReceipt receipt =
        desk.send(
            order(2, "20.00").status(BookingStatus.CANCELLED).settlingFromRefund(true).done());
    assertThat(receipt.booking().refund().money()).hasToString("CNY 0.00");
    assertThat(desk.balance(ana)).isEqualTo("0.00/0.00/130.00"); // 192 − 42 − 20
    assertThat(receipt.booking().points().debt()).isEqualTo(Desk.points("130.00"));
  }

  @Test
  void what_an_earlier_refund_left_owing_is_taken_from_a_later_one() {
    desk.send(order(2, "6600.00").done());
    BookingReceipt receipt = desk.send(order(3, "6700.00").settlingFromRefund(true).done());
    assertThat(receipt.booking().refund().money()).hasToString("CNY 43.00"); // 100 − 57
    assertThat(desk.balance(ana)).isEqualTo("0.00/0.00/0.00");
  }

  @Test
  void what_was_repaid_by_points_meanwhile_is_not_taken_again() {
    desk.send(order(2, "6600.00").done());
    desk.adjust(ana, "50.00");
    BookingReceipt receipt = desk.send(order(3, "6700.00").settlingFromRefund(true).done());
    assertThat(receipt.booking().refund().money()).hasToString("CNY 93.00"); // 100 − 7
    assertThat(desk.balance(ana)).isEqualTo("0.00/0.00/0.00");
  }

  @Test
  void the_debt_of_one_line_is_taken_from_the_refund_of_all() {
    MemberNumber bao = desk.member();
    desk.send(tour(bao, 1, "0.00", "0.00").done());
    desk.clock.moveTo("2026-03-29T00:00:00Z");
    desk.spend(bao, "60.00");
    BookingReceipt receipt =
        desk.send(tour(bao, 2, "30.00", "3000.00").settlingFromRefund(true).done());
    assertThat(receipt.booking().refund().settled()).isEqualTo(Desk.points("31.00"));
    assertThat(receipt.booking().refund().money()).hasToString("CNY 2999.00");
    assertThat(moneyKept(receipt)).containsExactly("30.00", "1.00");
    assertThat(desk.balance(bao)).isEqualTo("0.00/0.00/0.00");
  }

  private static List<String> moneyKept(BookingReceipt receipt) {
    return receipt.entries().stream()
        .filter(entry -> entry.kind() == EntryKind.DEBT_SETTLED)
        .map(entry -> entry.explanation().steps().get(0).values().get("amount"))
        .collect(Collectors.toList());
  }

  private static Sample tour(MemberNumber member, int revision, String first, String second) {
    return Sample.booking()
        .key("ERP", "B-9")
        .member(member)
        .revision(revision)
        .line(Sample.line("1", ProductType.GROUP_TOUR, Market.DOMESTIC, "3000.00", first))
        .line(Sample.line("2", ProductType.GROUP_TOUR, Market.DOMESTIC, "3000.00", second));
  }

  private Sample order(int revision, String refunded) {
    return Sample.booking()
        .member(ana)
        .revision(revision)
        .line(Sample.line("1", ProductType.INDEPENDENT, Market.OUTBOUND, "12999.00", refunded));
  }
}
