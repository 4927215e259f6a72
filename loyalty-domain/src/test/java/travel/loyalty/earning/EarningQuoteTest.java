package travel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.earning.EarningQuote.RuleMissed;
import travel.loyalty.shared.Refused;

class EarningQuoteTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(database);
  }

  @Test
  void a_quote_tells_what_each_line_earns_and_why_the_other_rules_do_not_apply() {
    EarningQuote quote =
        desk.earning.quote(Sample.booking().domestic("3680.00").outbound("12999.00").done());
    assertThat(quote.points()).isEqualTo(Desk.points("228.00"));
    assertThat(quote.version()).isEqualTo(1);
    assertThat(quote.availableFrom()).contains(Instant.parse("2026-03-26T16:00:00Z"));
    assertThat(quote.expiresAt()).contains(Instant.parse("2028-03-27T16:00:00Z"));
    assertThat(quote.lines().get(0).missed())
        .containsExactly(
            new RuleMissed("NOT_EARNING", "types"),
            new RuleMissed("OUT_INDEP", "earlier-rule"),
            new RuleMissed("GENERAL", "earlier-rule"),
            new RuleMissed("DOUBLE_MAY", "tiers"));
  }

  @Test
  void a_quote_records_nothing() {
    var member = desk.member();
    desk.earning.quote(Sample.booking().member(member).domestic("3680.00").done());
    assertThat(desk.ledger(member)).isEmpty();
    assertThat(desk.bookings.findAll(List.of(Sample.booking().done().key()))).isEmpty();
  }

  @Test
  void what_is_not_paid_yet_is_quoted_as_if_it_were_paid_now() {
    EarningQuote quote =
        desk.earning.quote(
            Sample.booking().status(BookingStatus.BOOKED).paidAt(null).domestic("3680.00").done());
    assertThat(quote.points()).isEqualTo(Desk.points("36.00"));
  }

  @Test
  void a_booking_that_cannot_be_true_is_not_quoted() {
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () -> desk.earning.quote(Sample.booking().tripEndsOn("2026-02-19").hotel("1").done()));
    assertThat(refused.errors())
        .extracting(e -> e.pointer() + " " + e.code())
        .containsExactly("/tripEndsOn before-booked");
  }
}
