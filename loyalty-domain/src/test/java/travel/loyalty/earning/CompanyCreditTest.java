package travel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.TestDatabase;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.points.EntryView;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.PageRequest;

/** Ana works for Acme; the programme gives companies a fifth of what employees get. */
class CompanyCreditTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Desk desk;
  private MemberNumber ana;
  private MemberNumber acme;

  @BeforeEach
  void open() {
    desk = new Desk(database);
    desk.clock.moveTo("2026-03-01T02:00:00Z");
    publish("2026-01-01", "20");
    ana = desk.member();
    acme = company();
    worksFor(acme);
  }

  @AfterEach
  void the_ledger_is_sound() {
    assertThat(desk.faults()).isEmpty();
  }

  private void publish(String validFrom, String percent) {
    publish(
        Sample.DOCUMENT
            .replace("2000-01-01", validFrom)
            .replaceFirst("\\{", "{\"company\": {\"percent\": \"" + percent + "\"}, "));
  }

  private void publish(String document) {
    database.inTransaction(() -> desk.programmes.publish(document, Actor.staff("ben")));
  }

  private MemberNumber company() {
    MemberNumber company = desk.member();
    desk.sql.update("update member set member_class = 'CORPORATE' where id = ?", Desk.id(company));
    return company;
  }

  private void worksFor(MemberNumber company) {
    desk.sql.update("update member set employer = ? where id = ?", Desk.id(company), Desk.id(ana));
  }

  private Sample booking() {
    return Sample.booking().member(ana);
  }

  private BookingRevision refunded(int revision, String refunded) {
    return booking()
        .revision(revision)
        .line(Sample.line("1", ProductType.GROUP_TOUR, Market.DOMESTIC, "1290.00", refunded))
        .done();
  }

  private EntryView last(MemberNumber member) {
    List<EntryView> all =
        database.inTransaction(
            () -> desk.points.ledger(Desk.id(member), PageRequest.first(500)).rows());
    return all.get(all.size() - 1);
  }

  @Test
  void the_company_gets_its_part_of_the_base_points_beside_the_employee() {
    desk.send(booking().domestic("1290.00").done());
    assertThat(desk.balance(ana)).isEqualTo("12.00/0.00/0.00");
    assertThat(desk.balance(acme)).isEqualTo("2.40/0.00/0.00");
    EntryView entry = last(acme);
    assertThat(entry.source()).hasToString("COMPANY/ERP/B-1/1@1");
    assertThat(entry.rule() + " " + entry.ruleVersion()).isEqualTo("COMPANY 2");
    assertThat(entry.explanation().proves(Desk.points("2.40"))).isTrue();
    desk.clock.moveTo("2026-03-28T02:00:00Z");
    assertThat(desk.balance(acme)).isEqualTo("0.00/2.40/0.00");
  }

  @ParameterizedTest(name = "of a hotel of {0} the employee gets {1} and the company {2}")
  @CsvSource({"100.00, 1.50, 0.30", "99.99, 1.49, 0.29", "2.00, 0.03, 0.00", "0.50, 0.00, 0.00"})
  void no_fraction_of_a_hundredth_is_given(String amount, String own, String part) {
    desk.send(booking().hotel(amount).done());
    assertThat(desk.balance(ana)).isEqualTo(own + "/0.00/0.00");
    assertThat(desk.balance(acme)).isEqualTo(part + "/0.00/0.00");
  }

  @Test
  void a_level_of_the_employee_multiplies_nothing_for_the_company() {
    publish(
        Sample.DOCUMENT
            .replace("2000-01-01", "2026-02-01")
            .replaceFirst("\\{", "{\"company\": {\"percent\": \"20\"}, ")
            .replaceFirst("\"multiplier\": \"1.00\"", "\"multiplier\": \"2.00\""));
    desk.send(booking().domestic("1290.00").done());
    assertThat(desk.balance(ana)).isEqualTo("24.00/0.00/0.00");
    assertThat(desk.balance(acme)).isEqualTo("2.40/0.00/0.00");
  }

  @Test
  void a_refund_takes_back_the_same_share_and_a_cancellation_all() {
    desk.send(refunded(1, "0.00"));
    desk.send(refunded(2, "300.00"));
    assertThat(desk.balance(acme)).isEqualTo("1.80/0.00/0.00");
    desk.send(
        booking()
            .revision(3)
            .status(BookingStatus.CANCELLED)
            .line(Sample.line("1", ProductType.GROUP_TOUR, Market.DOMESTIC, "1290.00", "300.00"))
            .done());
    assertThat(desk.balance(acme)).isEqualTo("0.00/0.00/0.00");
    assertThat(desk.ledger(acme))
        .containsExactly("PENDING 2.40", "CLAWED_BACK -0.60", "CLAWED_BACK -1.80");
  }

  @Test
  void any_order_of_refunds_ends_where_one_refund_ends() {
    List<String> refunds = List.of("90.00", "390.00", "391.00", "700.00", "1200.00");
    for (long seed = 1; seed <= 5; seed++) {
      MemberNumber company = company();
      worksFor(company);
      List<Integer> revisions = new ArrayList<>(List.of(2, 3, 4, 5, 6));
      Collections.shuffle(revisions, new Random(seed));
      String reference = "R-" + seed;
      desk.sendAll(List.of(refundOf(reference, 1, "0.00")));
      revisions.forEach(
          revision ->
              desk.sendAll(List.of(refundOf(reference, revision, refunds.get(revision - 2)))));
      assertThat(desk.balance(company)).as("seed %s", seed).isEqualTo("0.00/0.00/0.00");
    }
  }

  private BookingRevision refundOf(String reference, int revision, String refunded) {
    return booking()
        .key("ERP", reference)
        .revision(revision)
        .line(Sample.line("1", ProductType.GROUP_TOUR, Market.DOMESTIC, "1290.00", refunded))
        .done();
  }

  @Test
  void the_same_revision_again_changes_nothing() {
    BookingRevision sent = booking().domestic("1290.00").done();
    desk.send(sent);
    desk.send(sent);
    desk.sendAll(List.of(sent, sent));
    assertThat(desk.ledger(acme)).containsExactly("PENDING 2.40");
  }

  @Test
  void a_booking_keeps_the_company_that_it_began_with() {
    desk.send(refunded(1, "0.00"));
    MemberNumber other = company();
    worksFor(other);
    desk.send(refunded(2, "300.00"));
    assertThat(desk.balance(acme)).isEqualTo("1.80/0.00/0.00");
    assertThat(desk.balance(other)).isEqualTo("0.00/0.00/0.00");
  }

  @Test
  void a_booking_that_began_without_a_company_stays_without() {
    desk.sql.update("update member set employer = null where id = ?", Desk.id(ana));
    desk.send(booking().domestic("1290.00").done());
    worksFor(acme);
    desk.send(booking().revision(2).domestic("1290.00").domestic("500.00").done());
    assertThat(desk.balance(acme)).isEqualTo("0.00/0.00/0.00");
  }

  @Test
  void a_line_keeps_the_version_that_it_earned_by() {
    desk.send(refunded(1, "0.00"));
    publish("2026-02-01", "50");
    desk.send(refunded(2, "300.00"));
    assertThat(desk.balance(acme)).isEqualTo("1.80/0.00/0.00");
    desk.send(booking().key("ERP", "B-2").domestic("1000.00").done());
    assertThat(desk.balance(acme)).isEqualTo("6.80/0.00/0.00");
  }

  @Test
  void a_trip_that_moves_moves_the_points_of_the_company_too() {
    desk.send(booking().domestic("1290.00").done());
    desk.send(booking().revision(2).tripEndsOn("2026-05-20").domestic("1290.00").done());
    desk.clock.moveTo("2026-03-28T02:00:00Z");
    assertThat(desk.balance(acme)).isEqualTo("2.40/0.00/0.00");
    desk.clock.moveTo("2026-05-28T02:00:00Z");
    assertThat(desk.balance(acme)).isEqualTo("0.00/2.40/0.00");
  }

  @Test
  void a_better_version_that_reaches_back_adds_for_the_company_too() {
    BookingRevision sent = booking().domestic("1290.00").done();
    desk.send(sent);
    publish(
        Sample.DOCUMENT
            .replace("2000-01-01", "2026-02-01")
            .replaceFirst("\\{", "{\"company\": {\"percent\": \"20\"}, ")
            .replaceFirst(
                "\"per\": \"100.00\", \"points\": \"1.00\"",
                "\"per\": \"100.00\", \"points\": \"2.00\""));
    database.inTransaction(() -> desk.intake.raise(List.of(sent.key()), Actor.staff("ben")));
    database.inTransaction(() -> desk.intake.raise(List.of(sent.key()), Actor.staff("ben")));
    assertThat(desk.balance(ana)).isEqualTo("24.00/0.00/0.00");
    assertThat(desk.balance(acme)).isEqualTo("4.80/0.00/0.00");
    assertThat(last(acme).source()).hasToString("COMPANY/ERP/B-1/1@1+v3");
  }

  @Test
  void spent_points_that_are_refunded_are_a_debt_of_the_company() {
    desk.send(refunded(1, "0.00"));
    desk.clock.moveTo("2026-03-28T02:00:00Z");
    desk.spend(acme, "2.40");
    desk.send(refunded(2, "1290.00"));
    assertThat(desk.balance(acme)).isEqualTo("0.00/0.00/2.40");
  }
}
