package travel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingPoints;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.points.EntryView;
import travel.loyalty.points.Explanation;
import travel.loyalty.points.Spend;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.Sql;

class BookingIntakeTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Desk desk;
  private MemberNumber ana;

  @BeforeEach
  void open() {
    desk = new Desk(database);
    ana = desk.member();
  }

  @AfterEach
  void the_ledger_is_sound() {
    assertThat(desk.faults()).isEmpty();
  }

  @Test
  void points_of_a_booking_wait_until_seven_days_after_the_trip() { // S01
    BookingReceipt receipt = desk.send(booking().domestic("3680.00").done());
    assertThat(receipt.created()).isTrue();
    assertThat(receipt.booking().points()).isEqualTo(worth("36.00", "0.00", "0.00", "0.00"));
    assertThat(desk.balance(ana)).isEqualTo("36.00/0.00/0.00");
    desk.clock.moveTo("2026-03-26T15:59:59Z");
    assertThat(desk.balance(ana)).isEqualTo("36.00/0.00/0.00");
    desk.clock.moveTo("2026-03-26T16:00:00Z");
    assertThat(desk.balance(ana)).isEqualTo("0.00/36.00/0.00");
  }

  @Test
  void each_line_earns_for_itself_never_the_total() { // S03
    BookingReceipt receipt = desk.send(booking().domestic("2150.00").outbound("5390.00").done());
    assertThat(receipt.entries())
        .extracting(e -> e.rule() + " " + e.points() + " " + e.source().reference())
        .containsExactly("DOM_GROUP 21.00 ERP/B-1/1@1", "OUT_INDEP 78.00 ERP/B-1/2@1");
    assertThat(desk.balance(ana)).isEqualTo("99.00/0.00/0.00");
  }

  @Test
  void every_entry_says_by_which_rule_and_version_and_why() {
    BookingReceipt receipt = desk.send(booking().hotel("3333.00").done());
    EntryView entry = receipt.entries().get(0);
    assertThat(entry.rule()).isEqualTo("GENERAL");
    assertThat(entry.ruleVersion()).isEqualTo(1);
    assertThat(entry.explanation().proves(Desk.points("49.99"))).isTrue();
  }

  @Test
  void what_is_booked_earns_nothing_until_it_is_paid() {
    desk.send(booking().status(BookingStatus.BOOKED).paidAt(null).domestic("3680.00").done());
    assertThat(desk.ledger(ana)).isEmpty();
    desk.send(booking().revision(2).domestic("3680.00").done());
    assertThat(desk.balance(ana)).isEqualTo("36.00/0.00/0.00");
  }

  @Test
  void completed_sent_three_times_and_an_older_paid_after_it_earn_once() { // S15
    desk.send(booking().revision(1).domestic("3680.00").done());
    BookingRevision completed =
        booking().revision(2).status(BookingStatus.COMPLETED).domestic("3680.00").done();
    desk.clock.moveTo("2026-03-21T00:00:00Z");
    BookingReceipt first = desk.send(completed);
    BookingReceipt second = desk.send(completed);
    BookingReceipt third = desk.send(completed);
    assertThat(second.replayed()).isTrue();
    assertThat(second.booking()).isEqualTo(first.booking());
    assertThat(third.entries()).isEqualTo(first.entries());
    assertThat(refused(booking().revision(1).domestic("3680.00").done()).code())
        .isEqualTo("stale-revision");
    assertThat(desk.ledger(ana)).containsExactly("PENDING 36.00");
    desk.clock.moveTo("2026-03-27T00:00:00Z");
    assertThat(desk.balance(ana)).isEqualTo("0.00/36.00/0.00");
  }

  @Test
  void an_older_revision_that_comes_late_changes_nothing() {
    desk.send(booking().revision(5).domestic("3680.00").done());
    assertThat(refused(booking().revision(4).domestic("100.00").done()).code())
        .isEqualTo("stale-revision");
    assertThat(desk.balance(ana)).isEqualTo("36.00/0.00/0.00");
  }

  @Test
  void the_same_revision_gets_the_same_answer_also_after_its_points_matured() {
    BookingRevision paid = booking().domestic("3680.00").done();
    BookingReceipt first = desk.send(paid);
    desk.clock.moveTo("2026-04-30T00:00:00Z");
    desk.balance(ana);
    BookingReceipt again = desk.send(paid);
    assertThat(again.booking()).isEqualTo(first.booking());
    assertThat(again.entries()).isEqualTo(first.entries());
    assertThat(again.created()).isTrue();
  }

  @Test
  void another_content_under_an_accepted_revision_is_a_conflict() {
    desk.send(booking().domestic("3680.00").done());
    assertThat(refused(booking().domestic("3680.01").done()).code()).isEqualTo("revision-conflict");
  }

  @Test
  void a_refund_takes_back_the_difference_and_what_was_spent_becomes_debt() { // S08
    desk.send(booking().outbound("12999.00").done());
    desk.clock.moveTo("2026-03-28T00:00:00Z");
    spend("150.00");
    BookingReceipt receipt =
        desk.send(
            booking()
                .revision(2)
                .line(line(ProductType.INDEPENDENT, Market.OUTBOUND, "12999.00", "6600.00"))
                .done());
    assertThat(receipt.booking().points()).isEqualTo(worth("0.00", "93.00", "42.00", "57.00"));
    assertThat(desk.balance(ana)).isEqualTo("0.00/0.00/57.00");
  }

  @Test
  void a_cancelled_booking_loses_all_and_may_come_back() {
    desk.send(booking().domestic("3680.00").hotel("3000.00").done());
    desk.send(
        booking()
            .revision(2)
            .status(BookingStatus.CANCELLED)
            .domestic("3680.00")
            .hotel("3000.00")
            .done());
    assertThat(desk.balance(ana)).isEqualTo("0.00/0.00/0.00");
    BookingReceipt again =
        desk.send(booking().revision(3).domestic("3680.00").hotel("3000.00").done());
    assertThat(desk.balance(ana)).isEqualTo("81.00/0.00/0.00");
    assertThat(again.booking().points()).isEqualTo(worth("81.00", "0.00", "81.00", "0.00"));
  }

  @Test
  void a_line_that_is_gone_loses_its_points_and_another_keeps_its_own() {
    desk.send(booking().domestic("3680.00").hotel("3000.00").done());
    desk.send(booking().revision(2).domestic("3680.00").done());
    assertThat(desk.balance(ana)).isEqualTo("36.00/0.00/0.00");
  }

  @Test
  void a_line_that_turns_out_another_kind_earns_by_its_rule_instead() {
    desk.send(booking().domestic("3680.00").done());
    desk.send(booking().revision(2).hotel("3680.00").done());
    assertThat(desk.ledger(ana))
        .containsExactly("PENDING 36.00", "PENDING 55.20", "CLAWED_BACK -36.00");
  }

  @Test
  void a_trip_that_ends_later_lets_its_points_wait_longer() {
    desk.send(booking().domestic("3680.00").done());
    desk.send(booking().revision(2).tripEndsOn("2026-04-10").domestic("3680.00").done());
    desk.clock.moveTo("2026-03-30T00:00:00Z");
    assertThat(desk.balance(ana)).isEqualTo("36.00/0.00/0.00");
    desk.clock.moveTo("2026-04-16T16:00:00Z");
    assertThat(desk.balance(ana)).isEqualTo("0.00/36.00/0.00");
  }

  @Test
  void a_trips_end_that_moves_after_maturing_changes_nothing() {
    desk.send(booking().domestic("3680.00").done());
    desk.clock.moveTo("2026-03-27T00:00:00Z");
    BookingReceipt moved =
        desk.send(booking().revision(2).tripEndsOn("2026-06-10").domestic("3680.00").done());
    assertThat(moved.booking().points()).isEqualTo(worth("0.00", "36.00", "0.00", "0.00"));
    assertThat(desk.balance(ana)).isEqualTo("0.00/36.00/0.00");
  }

  @Test
  void a_trip_that_is_over_when_it_is_paid_earns_at_once() {
    desk.send(booking().tripEndsOn("2026-02-20").domestic("3680.00").done());
    assertThat(desk.ledger(ana)).containsExactly("EARNED 36.00");
  }

  @Test
  void a_booking_without_a_member_earns_when_one_is_named() {
    desk.send(Sample.booking().domestic("3680.00").done());
    assertThat(desk.bookings.find(new BookingKey("ERP", "B-1")).orElseThrow().member()).isEmpty();
    desk.send(booking().revision(2).domestic("3680.00").done());
    desk.send(Sample.booking().revision(3).domestic("3780.00").done());
    assertThat(desk.balance(ana)).isEqualTo("37.00/0.00/0.00");
  }

  @Test
  void a_booking_never_goes_to_another_member() {
    desk.send(booking().domestic("3680.00").done());
    Refused refused =
        refused(Sample.booking().member(desk.member()).revision(2).domestic("3680.00").done());
    assertThat(refused.errors())
        .containsExactly(new Refused.FieldError("/memberNumber", "other-member"));
  }

  @Test
  void a_refund_never_shrinks() {
    desk.send(booking().line(line(ProductType.HOTEL, Market.DOMESTIC, "500.00", "200.00")).done());
    Refused refused =
        refused(
            booking()
                .revision(2)
                .line(line(ProductType.HOTEL, Market.DOMESTIC, "500.00", "199.99"))
                .done());
    assertThat(refused.errors())
        .extracting(e -> e.pointer() + " " + e.code())
        .containsExactly("/lines/0/refunded shrinks");
  }

  @Test
  void a_source_belongs_to_the_client_that_sent_its_first_booking() {
    desk.send(booking().domestic("3680.00").done());
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () ->
                desk.send(
                    booking().key("ERP", "B-2").domestic("1.00").done(), Actor.client("shop")));
    desk.send(booking().key("ERP", "B-3").domestic("100.00").done(), Actor.staff("ben"));
    assertThat(desk.balance(ana)).isEqualTo("37.00/0.00/0.00");
  }

  @Test
  void a_source_that_staff_or_their_import_used_first_belongs_to_the_agency() {
    desk.send(booking().key("DESK", "B-1").domestic("100.00").done(), Actor.staff("ben"));
    BookingRevision imported = booking().key("OLD", "B-1").domestic("100.00").done();
    database.inTransaction(
        () -> desk.earning.recordImported(List.of(imported), Actor.staff("ben")));
    assertThat(isOpen("DESK", Desk.ERP)).isFalse();
    assertThat(isOpen("OLD", Desk.ERP)).isFalse();
    assertThat(isOpen("DESK", Actor.staff("chen"))).isTrue();
  }

  @Test
  void a_source_that_a_clients_import_used_first_belongs_to_the_client() {
    BookingRevision imported = booking().key("OLD", "B-1").domestic("100.00").done();
    database.inTransaction(() -> desk.earning.recordImported(List.of(imported), Desk.ERP));
    assertThat(isOpen("OLD", Actor.client("shop"))).isFalse();
    assertThat(isOpen("OLD", Desk.ERP)).isTrue();
  }

  @Test
  void a_refused_booking_makes_nobody_the_owner_of_its_source() {
    MemberNumber unknown = MemberNumber.parse("886022140935").orElse(stranger());
    BookingRevision bad =
        Sample.booking().key("NEW", "B-1").member(unknown).domestic("1.00").done();
    assertThat(desk.sendAll(List.of(bad))).noneMatch(BatchResult::isAccepted);
    assertThat(isOpen("NEW", Actor.client("shop"))).isTrue();
  }

  @Test
  void bookings_without_an_owner_are_no_clients() {
    desk.send(booking().domestic("100.00").done());
    desk.sql.update("delete from booking_source");
    assertThat(isOpen("ERP", Desk.ERP)).isFalse();
  }

  private boolean isOpen(String source, Actor actor) {
    try {
      return desk.send(booking().key(source, "B-9").domestic("100.00").done(), actor).created();
    } catch (NotFound notMine) {
      return false;
    }
  }

  @Test
  void a_bad_booking_in_a_batch_stops_no_other_and_answers_keep_the_order() {
    List<BatchResult> results =
        desk.sendAll(
            List.of(
                booking().key("ERP", "A").domestic("3680.00").done(),
                booking().key("ERP", "B").domestic("-1.00").done(),
                Sample.booking()
                    .key("ERP", "C")
                    .member(MemberNumber.parse("886022140935").orElse(stranger()))
                    .domestic("100.00")
                    .done(),
                booking().key("ERP", "A").revision(2).domestic("3780.00").done(),
                booking().key("ERP", "A").revision(1).domestic("3680.00").done(),
                booking().key("ERP", "D").hotel("3000.00").done()));
    assertThat(results)
        .extracting(r -> r.key().reference() + " " + r.refused().map(Refused::code).orElse("ok"))
        .containsExactly(
            "A ok", "B validation", "C validation", "A ok", "A stale-revision", "D ok");
    assertThat(desk.balance(ana)).isEqualTo("82.00/0.00/0.00");
  }

  @Test
  void a_booking_that_stays_busy_is_told_and_takes_no_other_answer_away() {
    EarningService blocked = new EarningService(desk.intake, new BusyAt("B"), null, null);
    List<BatchResult> results =
        blocked.recordAll(
            List.of(
                booking().key("ERP", "A").domestic("100.00").done(),
                booking().key("ERP", "B").domestic("100.00").done(),
                booking().key("ERP", "C").domestic("100.00").done()),
            Desk.ERP);
    assertThat(results)
        .extracting(r -> r.key().reference() + " " + r.refused().map(Refused::code).orElse("ok"))
        .containsExactly("A ok", "B unavailable", "C ok");
    assertThat(desk.balance(ana)).isEqualTo("2.00/0.00/0.00");
  }

  /** Somebody else holds one booking for ever. */
  private final class BusyAt extends IntakeTransaction {
    private final String reference;

    BusyAt(String reference) {
      this.reference = reference;
    }

    @Override
    public List<BatchResult> takeIn(List<BookingRevision> revisions, Actor actor) {
      if (revisions.stream().anyMatch(b -> b.key().reference().equals(reference))) {
        throw new Sql.Busy(new SQLException("lock wait"));
      }
      return database.inTransaction(() -> desk.intake.takeIn(revisions, actor));
    }
  }

  @Test
  void a_batch_of_many_members_is_posted_as_if_each_came_alone() {
    List<MemberNumber> members = IntStream.range(0, 150).mapToObj(i -> desk.member()).toList();
    List<BookingRevision> batch =
        IntStream.range(0, 300)
            .mapToObj(
                i ->
                    Sample.booking()
                        .key("ERP", "N-" + i)
                        .member(members.get((i * 7) % 150))
                        .domestic(100 * (1 + i % 5) + ".00")
                        .done())
            .toList();
    assertThat(desk.sendAll(batch)).allMatch(BatchResult::isAccepted);
    assertThat(desk.sendAll(batch)).allMatch(r -> r.receipt().orElseThrow().replayed());
    assertThat(desk.balance(members.get(0))).isEqualTo("2.00/0.00/0.00");
  }

  @Test
  void an_empty_batch_and_one_of_more_than_a_thousand_are_refused() {
    assertThat(catchThrowableOfType(Refused.class, () -> desk.sendAll(List.of())).errors())
        .extracting(Refused.FieldError::code)
        .containsExactly("empty");
    BookingRevision one = booking().domestic("1.00").done();
    List<BookingRevision> many = IntStream.range(0, 1001).mapToObj(i -> one).toList();
    assertThat(catchThrowableOfType(Refused.class, () -> desk.sendAll(many)).errors())
        .extracting(Refused.FieldError::code)
        .containsExactly("too-many");
  }

  @Test
  void what_is_kept_is_what_was_sent() {
    BookingRevision sent = booking().domestic("3680.00").outbound("200.00").done();
    desk.send(sent);
    assertThat(desk.bookings.find(sent.key()).orElseThrow().booking()).isEqualTo(sent);
    BookingRevision next = booking().revision(9).hotel("1.00").done();
    desk.send(next);
    assertThat(desk.bookings.find(sent.key()).orElseThrow().booking()).isEqualTo(next);
    assertThat(desk.bookings.revision(sent.key(), 1)).contains(sent);
  }

  private Sample booking() {
    return Sample.booking().member(ana);
  }

  private static MemberNumber stranger() {
    return IntStream.range(0, 10)
        .mapToObj(i -> MemberNumber.parse("88999999999" + i))
        .flatMap(java.util.Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private static travel.loyalty.booking.BookingLine line(
      ProductType type, Market market, String amount, String refunded) {
    return Sample.line("1", type, market, amount, refunded);
  }

  private static BookingPoints worth(
      String pending, String available, String clawedBack, String debt) {
    return new BookingPoints(
        Desk.points(pending),
        Desk.points(available),
        Desk.points(clawedBack),
        Desk.points(debt),
        Points.ZERO);
  }

  private void spend(String points) {
    database.inTransaction(
        () ->
            desk.points.spend(
                new Spend(
                    Desk.id(ana),
                    Desk.points(points),
                    new SourceRef("REDEMPTION", "R-1"),
                    Explanation.given(Desk.points(points))),
                Actor.staff("ben")));
  }

  private Refused refused(BookingRevision revision) {
    return catchThrowableOfType(Refused.class, () -> desk.send(revision));
  }
}
