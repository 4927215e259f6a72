package travel.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.shared.Refused;

/** Points set aside, captured, given back and forgotten; the invariants hold after each. */
class HoldTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Book book;

  @BeforeEach
  void two_lots() {
    book = new Book(database).today("2026-03-01T10:00:00");
    book.earned("a", "200.00", "2026-06-30");
    book.earned("b", "300.00", "2026-12-31");
  }

  @AfterEach
  void the_invariants_hold() {
    assertThat(book.points.audit().invariants())
        .allSatisfy(result -> assertThat(result.violations()).isEmpty());
  }

  private long held(String number) {
    return book.holds(number, book.clock.instant().plus(HoldService.USUAL));
  }

  @Test
  void what_is_not_captured_of_a_hold_goes_back_to_its_lot() {
    long hold = held("350.00");
    assertThat(book.balance()).isEqualTo("0.00/150.00/350.00/0.00");
    book.captures(hold, "280.00");
    assertThat(book.balance()).isEqualTo("0.00/220.00/0.00/0.00");
    assertThat(book.lots()).containsExactly("220.00 to 2026-12-31");
    assertThat(book.lines()).endsWith("HELD -350.00", "REDEEMED -280.00", "RELEASED 70.00");
    assertThat(book.stateOf(hold)).isEqualTo(HoldState.CAPTURED);
  }

  @Test
  void a_hold_is_captured_once() {
    long hold = held("350.00");
    book.captures(hold, "280.00");
    assertThat(catchThrowableOfType(Refused.class, () -> book.captures(hold, "80.00")).code())
        .isEqualTo("hold-closed");
    assertThat(catchThrowableOfType(Refused.class, () -> book.releases(hold)).code())
        .isEqualTo("hold-closed");
    assertThat(book.balance()).isEqualTo("0.00/220.00/0.00/0.00");
  }

  @Test
  void a_hold_that_nobody_decides_on_is_given_back_at_its_time_before_any_job_has_run() {
    long hold = held("350.00");
    book.today("2026-03-01T10:29:59");
    assertThat(book.balance()).isEqualTo("0.00/150.00/350.00/0.00");
    book.today("2026-03-01T10:30:00");
    assertThat(book.balance()).isEqualTo("0.00/500.00/0.00/0.00");
    assertThat(book.stateOf(hold)).isEqualTo(HoldState.EXPIRED);
    assertThat(book.entries()).last().extracting(EntryView::actor).isEqualTo(Cause.TIME);
  }

  @Test
  void held_points_cannot_be_spent_and_more_than_is_available_cannot_be_held() {
    held("350.00");
    assertThat(catchThrowableOfType(Refused.class, () -> book.spends("x", "150.01")).code())
        .isEqualTo("insufficient-points");
    assertThat(catchThrowableOfType(Refused.class, () -> held("150.01")).code())
        .isEqualTo("insufficient-points");
  }

  @Test
  void held_points_outlive_their_last_day_and_may_still_be_captured() {
    book.today("2026-06-20");
    long hold = book.holds("150.00", Book.at("2026-07-05"));
    book.today("2026-07-01");
    assertThat(book.balance()).isEqualTo("0.00/300.00/150.00/0.00");
    book.captures(hold, "150.00");
    assertThat(book.balance()).isEqualTo("0.00/300.00/0.00/0.00");
  }

  @Test
  void
      held_points_that_come_back_after_their_last_day_end_in_that_moment_by_entries_of_their_own() {
    book.today("2026-06-20");
    book.holds("150.00", Book.at("2026-07-05"));
    book.today("2026-07-05");
    assertThat(book.balance()).isEqualTo("0.00/300.00/0.00/0.00");
    assertThat(book.lines())
        .endsWith("HELD -150.00", "EXPIRED -50.00", "RELEASED 150.00", "EXPIRED -150.00");
  }

  @Test
  void a_debt_is_repaid_by_what_is_given_back() {
    long hold = held("500.00");
    book.clawsBack("a@2", "30.00", "a");
    assertThat(book.balance()).isEqualTo("0.00/0.00/500.00/30.00");
    book.releases(hold);
    assertThat(book.balance()).isEqualTo("0.00/470.00/0.00/0.00");
  }
}
