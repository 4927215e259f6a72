package travel.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.SourceRef;

/** Points of several members that pay together, each lot its owner's (S32). */
class PoolTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Book book;
  private MemberId father;
  private MemberId mother;
  private MemberId child;

  @BeforeEach
  void a_family() {
    book = new Book(database).today("2026-03-01");
    father = book.member;
    mother = book.anybody();
    child = book.anybody();
    book.earned("f", "300.00", "2026-12-31");
    book.under(mother).earned("m", "200.00", "2026-10-31");
    book.under(child).earned("c", "50.00", "2026-06-30");
    book.under(father);
  }

  @AfterEach
  void the_invariants_hold() {
    assertThat(book.points.audit().invariants())
        .allSatisfy(result -> assertThat(result.violations()).isEmpty());
  }

  private Posted spend(String number) {
    Points points = Points.of(number);
    return book.done(
        new Spend(
            father,
            java.util.List.of(mother, child),
            points,
            new SourceRef("REDEMPTION", "holiday"),
            Explanation.given(points)));
  }

  private String available() {
    return String.join(
        " ",
        java.util.stream.Stream.of(father, mother, child)
            .map(member -> book.points.balance(member).available().toString())
            .toList());
  }

  @Test
  void a_pool_pays_first_expired_first_over_the_lots_of_all() {
    Posted posted = spend("400.00");
    assertThat(available()).isEqualTo("150.00 0.00 0.00");
    assertThat(posted.entries())
        .extracting(EntryView::member)
        .containsExactly(child, mother, father);
    assertThat(posted.of(EntryKind.REDEEMED)).isEqualTo(Points.of("-400.00"));
  }

  @Test
  void a_pool_cannot_spend_more_than_all_have() {
    assertThat(catchThrowableOfType(Refused.class, () -> spend("550.01")).code())
        .isEqualTo("insufficient-points");
    assertThat(available()).isEqualTo("300.00 200.00 50.00");
  }

  @Test
  void a_pool_spends_once_however_often_it_is_asked() {
    spend("400.00");
    assertThat(spend("400.00").repeated()).isTrue();
    assertThat(available()).isEqualTo("150.00 0.00 0.00");
  }

  @Test
  void what_is_taken_back_goes_to_each_owner() {
    spend("400.00");
    book.reverses("holiday", Reversal.Fault.AGENCY);
    assertThat(available()).isEqualTo("300.00 200.00 50.00");
  }

  @Test
  void a_hold_on_the_points_of_all_is_captured_first_expired_first_and_the_rest_goes_back() {
    long hold = book.holds("400.00", book.clock.instant().plus(Duration.ofDays(1)), mother, child);
    assertThat(available()).isEqualTo("150.00 0.00 0.00");
    assertThat(book.balance(mother)).isEqualTo("0.00/0.00/200.00/0.00");
    book.captures(hold, "220.00");
    assertThat(available()).isEqualTo("300.00 30.00 0.00");
    assertThat(book.stateOf(hold)).isEqualTo(HoldState.CAPTURED);
  }

  @Test
  void a_hold_on_the_points_of_all_is_given_back_to_each_at_its_time() {
    long hold = book.holds("400.00", book.clock.instant().plus(Duration.ofDays(1)), mother, child);
    book.today("2026-03-02");
    assertThat(available()).isEqualTo("300.00 200.00 50.00");
    assertThat(book.stateOf(hold)).isEqualTo(HoldState.EXPIRED);
    assertThat(catchThrowableOfType(Refused.class, () -> book.captures(hold, "1.00")).code())
        .isEqualTo("hold-closed");
  }

  @Test
  void a_hold_that_needs_nothing_of_its_owner_is_voided() {
    long hold = book.holds("20.00", book.clock.instant().plus(Duration.ofDays(1)), mother, child);
    assertThat(book.balance(father)).isEqualTo("0.00/300.00/0.00/0.00");
    assertThat(book.balance(child)).isEqualTo("0.00/30.00/20.00/0.00");
    book.releases(hold);
    assertThat(available()).isEqualTo("300.00 200.00 50.00");
  }
}
