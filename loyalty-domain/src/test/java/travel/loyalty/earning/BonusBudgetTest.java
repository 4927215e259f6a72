package travel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Retry;

class BonusBudgetTest {

  private static final String MONTHLY =
      "\"perMemberPer\": {\"period\": \"MONTH\", \"points\": \"50.00\"}";

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(database);
    // 36 points of bonus for a booking of 3,680; a member gets at most 50, all together 100.
    publish("100.00", "50.00");
  }

  private void publish(String budget, String perMember) {
    publish("\"budget\": \"" + budget + "\", \"perMember\": \"" + perMember + "\"");
  }

  private void publish(String caps) {
    String document =
        Sample.DOCUMENT
            .replace(
                "\"paid\": {\"from\": \"2026-05-01\", \"to\": \"2026-05-31\"}, \"tiers\": [\"GOLD\"]",
                "\"tiers\": [\"ORDINARY\"]")
            .replace("\"budget\": \"50000.00\", \"perMember\": \"500.00\"", caps);
    database.inTransaction(() -> desk.programmes.publish(document, Actor.staff("ben")));
  }

  @Test
  void a_bonus_is_an_entry_of_its_own_beside_the_base() { // W17
    MemberNumber ana = desk.member();
    BookingReceipt receipt = desk.send(booking("B-1", ana).done());
    assertThat(receipt.entries())
        .extracting(e -> e.rule() + " " + e.points())
        .containsExactly("DOM_GROUP 36.00", "DOUBLE_MAY 36.00");
  }

  @Test
  void a_members_limit_cuts_the_bonus_and_the_entry_explains_it() {
    MemberNumber ana = desk.member();
    desk.send(booking("B-1", ana).done());
    BookingReceipt second = desk.send(booking("B-2", ana).done());
    assertThat(second.entries())
        .extracting(e -> e.rule() + " " + e.points())
        .containsExactly("DOM_GROUP 36.00", "DOUBLE_MAY 14.00");
    assertThat(second.entries().get(1).explanation().proves(Desk.points("14.00"))).isTrue();
    assertThat(desk.send(booking("B-3", ana).done()).entries()).hasSize(1);
    assertThat(desk.faults()).isEmpty();
  }

  @Test
  void a_quote_of_several_lines_gives_a_members_limit_once_as_the_booking_does() {
    Sample both = Sample.booking().member(desk.member()).domestic("3680.00").domestic("3680.00");
    Points quoted = desk.earning.quote(both.done()).points();
    BookingReceipt receipt = desk.send(both.done());
    assertThat(quoted)
        .isEqualTo(Desk.points("122.00"))
        .isEqualTo(receipt.booking().points().entitled());
  }

  @Test
  void the_budget_of_all_gives_a_bonus_whole_or_not_at_all() {
    desk.send(booking("B-1", desk.member()).done());
    desk.send(booking("B-2", desk.member()).done());
    BookingReceipt third = desk.send(booking("B-3", desk.member()).done());
    assertThat(third.entries()).extracting(e -> e.rule()).containsExactly("DOM_GROUP");
  }

  @Test
  void a_cancelled_booking_gives_its_bonus_back_to_the_budget() {
    MemberNumber ana = desk.member();
    desk.send(booking("B-1", ana).done());
    desk.send(booking("B-1", ana).revision(2).status(BookingStatus.CANCELLED).done());
    assertThat(desk.balance(ana)).isEqualTo("0.00/0.00/0.00");
    assertThat(desk.send(booking("B-2", ana).done()).entries()).hasSize(2);
  }

  @Test
  void a_limit_for_a_month_cuts_what_is_paid_in_it_and_the_next_has_room_again() {
    publish(MONTHLY);
    desk.clock.moveTo("2026-05-25T00:00:00Z");
    MemberNumber ana = desk.member();
    assertThat(bonus(booking("B-1", ana).paidAt("2026-04-30T15:59:59Z"))).isEqualTo("36.00");
    // Shanghai: midnight on the first of May.
    assertThat(bonus(booking("B-2", ana).paidAt("2026-04-30T16:00:00Z"))).isEqualTo("36.00");
    assertThat(bonus(booking("B-3", ana).paidAt("2026-05-20T02:00:00Z"))).isEqualTo("14.00");
    assertThat(bonus(booking("B-4", desk.member()).paidAt("2026-05-20T02:00:00Z")))
        .isEqualTo("36.00");
  }

  @Test
  void what_is_taken_back_leaves_room_in_the_month_it_was_paid_in() {
    publish(MONTHLY);
    desk.clock.moveTo("2026-05-25T00:00:00Z");
    MemberNumber ana = desk.member();
    desk.send(booking("B-1", ana).paidAt("2026-05-02T02:00:00Z").done());
    desk.send(
        booking("B-1", ana)
            .paidAt("2026-05-02T02:00:00Z")
            .revision(2)
            .status(BookingStatus.CANCELLED)
            .done());
    assertThat(bonus(booking("B-2", ana).paidAt("2026-05-03T02:00:00Z"))).isEqualTo("36.00");
    assertThat(bonus(booking("B-3", ana).paidAt("2026-05-03T02:00:00Z"))).isEqualTo("14.00");
  }

  @Test
  void a_payment_that_moves_counts_in_the_month_that_now_holds() {
    publish(MONTHLY);
    desk.clock.moveTo("2026-05-25T00:00:00Z");
    MemberNumber ana = desk.member();
    desk.send(booking("B-1", ana).paidAt("2026-04-20T02:00:00Z").done());
    desk.send(booking("B-1", ana).paidAt("2026-05-02T02:00:00Z").revision(2).done());
    assertThat(bonus(booking("B-2", ana).paidAt("2026-05-03T02:00:00Z"))).isEqualTo("14.00");
    assertThat(bonus(booking("B-3", ana).paidAt("2026-04-20T02:00:00Z"))).isEqualTo("36.00");
    desk.send(booking("B-1", ana).revision(3).paidAt(null).status(BookingStatus.CANCELLED).done());
    assertThat(bonus(booking("B-4", ana).paidAt("2026-05-03T02:00:00Z"))).isEqualTo("36.00");
    assertThat(desk.faults()).isEmpty();
  }

  private String bonus(Sample booking) {
    return desk.send(booking.done()).entries().stream()
        .filter(entry -> entry.rule().equals("DOUBLE_MAY"))
        .map(entry -> entry.points().toString())
        .findFirst()
        .orElse("none");
  }

  @Test
  void bookings_side_by_side_never_give_more_than_the_budget() throws Exception {
    publish("180.00", "500.00");
    List<BookingRevision> bookings = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      bookings.add(booking("P-" + i, desk.member()).done());
    }
    ExecutorService threads = Executors.newFixedThreadPool(6);
    List<Future<BookingReceipt>> sent = new ArrayList<>();
    for (BookingRevision booking : bookings) {
      sent.add(threads.submit(() -> Retry.run(() -> desk.send(booking))));
    }
    int bonuses = 0;
    for (Future<BookingReceipt> one : sent) {
      bonuses += one.get().entries().size() - 1;
    }
    threads.shutdown();
    assertThat(bonuses).isEqualTo(5);
    assertThat(desk.faults()).isEmpty();
  }

  private static Sample booking(String reference, MemberNumber member) {
    return Sample.booking().key("ERP", reference).member(member).domestic("3680.00");
  }
}
