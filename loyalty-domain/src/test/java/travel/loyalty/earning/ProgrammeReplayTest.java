package travel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.points.Adjustment;
import travel.loyalty.programme.Programme;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.SourceRef;

class ProgrammeReplayTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(database);
  }

  @Test
  void a_proposed_programme_is_compared_on_what_was_paid_from_its_first_day_on() {
    MemberNumber ana = desk.member();
    MemberNumber bao = desk.member();
    desk.send(booking("B-1", ana).domestic("4000.00").done());
    desk.send(booking("B-2", bao).hotel("1000.00").done());
    desk.send(booking("B-3", bao).paidAt("2026-02-21T00:00:00Z").domestic("9000.00").done());
    Programme proposed =
        desk.programmes.check(
            Sample.DOCUMENT
                .replace("2000-01-01", "2026-03-01")
                .replace(
                    "\"per\": \"100.00\", \"points\": \"1.00\"",
                    "\"per\": \"100.00\", \"points\": \"2.00\"")
                .replace("\"percent\": \"1.5\"", "\"percent\": \"1.0\""));
    ProgrammeEffect effect = desk.earning.effectOf(proposed);
    assertThat(effect.bookings()).isEqualTo(2);
    assertThat(effect.better()).isEqualTo(1);
    assertThat(effect.worse()).isEqualTo(1);
    assertThat(effect.change()).isEqualTo(Desk.points("35.00")); // +40.00 and -5.00
    assertThat(effect.value()).hasToString("CNY 35.00");
  }

  @Test
  void a_line_keeps_the_version_it_earned_by_when_a_later_one_is_published() { // S26
    MemberNumber ana = desk.member();
    desk.send(booking("B-1", ana).domestic("4000.00").done());
    desk.clock.moveTo("2026-03-02T00:00:00Z");
    String doubled =
        Sample.DOCUMENT
            .replace("2000-01-01", "2026-03-02")
            .replace("\"per\": \"100.00\"", "\"per\": \"50.00\"");
    database.inTransaction(() -> desk.programmes.publish(doubled, Actor.staff("ben")));
    desk.send(booking("B-1", ana).revision(2).domestic("3900.00").done());
    assertThat(desk.balance(ana)).isEqualTo("39.00/0.00/0.00");
    desk.send(booking("B-2", ana).paidAt("2026-03-02T00:00:00Z").domestic("4000.00").done());
    assertThat(desk.balance(ana)).isEqualTo("119.00/0.00/0.00");
  }

  @Test
  void a_programme_in_another_currency_than_bookings_were_paid_in_is_refused() {
    desk.send(booking("B-1", desk.member()).domestic("4000.00").done());
    String foreign = Sample.DOCUMENT.replace("\"CNY\"", "\"BRL\"");
    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> desk.programmes.publish(foreign, Actor.staff("ben")));
    assertThat(refused.errors())
        .extracting(e -> e.pointer() + " " + e.code())
        .containsExactly("/currency currency-mismatch");
  }

  @Test
  void another_time_zone_is_refused_once_something_was_booked_or_posted() {
    desk.clock.moveTo("2026-03-01T10:00:00Z");
    assertThat(faultsOf("2026-03-01", "Europe/Paris")).isEmpty();
    desk.send(booking("B-1", desk.member()).domestic("4000.00").done());
    assertThat(faultsOf("2026-03-03", "Asia/Tokyo")).containsExactly("/timeZone zone-in-use");
    assertThat(faultsOf("2026-03-03", "Europe/Paris")).isEmpty();
  }

  @Test
  void another_time_zone_is_refused_once_points_were_given_without_any_booking() {
    SourceRef why = new SourceRef("ADJUSTMENT", "C-1");
    Instant end = Instant.parse("2028-01-01T00:00:00Z");
    Adjustment gift = new Adjustment(Desk.id(desk.member()), Desk.points("5.00"), why, end);
    database.inTransaction(() -> desk.points.adjust(gift, Actor.staff("ben")));
    assertThat(faultsOf("2026-03-03", "Asia/Tokyo")).containsExactly("/timeZone zone-in-use");
  }

  /**
   * What speaks against publishing a programme in that zone; it is published where nothing does.
   */
  private List<String> faultsOf(String validFrom, String zone) {
    String moved = Sample.DOCUMENT.replace("2000-01-01", validFrom).replace("Asia/Shanghai", zone);
    try {
      database.inTransaction(() -> desk.programmes.publish(moved, Actor.staff("ben")));
      return List.of();
    } catch (Refused refused) {
      return refused.errors().stream().map(e -> e.pointer() + " " + e.code()).toList();
    }
  }

  private static Sample booking(String reference, MemberNumber member) {
    return Sample.booking().key("ERP", reference).member(member);
  }
}
