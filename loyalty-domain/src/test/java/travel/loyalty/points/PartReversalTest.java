package travel.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/** Redemptions taken back bit by bit; the invariants hold after each. */
class PartReversalTest {

  private static final SourceRef ORDER = new SourceRef("ORDER", "o");

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

  private Posted back(int step, String before, String number, SourceRef of, Reversal.Fault fault) {
    return book.done(
        new PartReversal(
            book.member,
            of,
            new SourceRef("ORDER", "o/refund-" + step),
            Points.of(before),
            Points.of(number),
            fault));
  }

  private void spend(String number) {
    Points points = Points.of(number);
    book.done(new Spend(book.member, points, ORDER, Explanation.given(points)));
  }

  @Test
  void what_was_used_last_comes_back_first() {
    spend("350.00");
    back(1, "0.00", "100.00", ORDER, Reversal.Fault.MEMBER);
    assertThat(book.lots()).containsExactly("250.00 to 2026-12-31");
    back(2, "100.00", "100.00", ORDER, Reversal.Fault.MEMBER);
    assertThat(book.lots()).containsExactly("50.00 to 2026-06-30", "300.00 to 2026-12-31");
    back(3, "200.00", "150.00", ORDER, Reversal.Fault.MEMBER);
    assertThat(book.balance()).isEqualTo("0.00/500.00/0.00/0.00");
  }

  @Test
  void the_same_step_again_changes_nothing() {
    spend("350.00");
    back(1, "0.00", "100.00", ORDER, Reversal.Fault.MEMBER);
    assertThat(back(1, "0.00", "100.00", ORDER, Reversal.Fault.MEMBER).repeated()).isTrue();
    assertThat(book.balance()).isEqualTo("0.00/250.00/0.00/0.00");
  }

  @Test
  void what_ended_meanwhile_comes_back_as_whose_fault_it_was() {
    spend("350.00");
    book.today("2026-08-01T10:00:00");
    back(1, "150.00", "80.00", ORDER, Reversal.Fault.MEMBER);
    assertThat(book.lines()).endsWith("REVERSED 80.00", "EXPIRED -80.00");
    back(2, "230.00", "20.00", ORDER, Reversal.Fault.MEMBER);
    assertThat(book.lines()).endsWith("REVERSED 20.00", "EXPIRED -20.00");
    back(3, "250.00", "60.00", ORDER, Reversal.Fault.AGENCY);
    assertThat(book.lots()).containsExactly("60.00 to 2026-10-30", "150.00 to 2026-12-31");
    back(4, "310.00", "40.00", ORDER, Reversal.Fault.AGENCY);
    assertThat(book.lots()).containsExactly("100.00 to 2026-10-30", "150.00 to 2026-12-31");
  }

  @Test
  void what_several_paid_by_one_hold_goes_back_to_each() {
    MemberId father = book.member;
    MemberId mother = book.anybody();
    book.under(mother).earned("m", "100.00", "2026-04-30");
    book.under(father);
    long hold = book.holds("350.00", book.clock.instant().plusSeconds(600), mother);
    book.captures(hold, "350.00");
    SourceRef held = HoldTerms.source(hold);
    back(1, "0.00", "150.00", held, Reversal.Fault.MEMBER);
    back(2, "150.00", "200.00", held, Reversal.Fault.MEMBER);
    assertThat(book.points.balance(father).available()).hasToString("500.00");
    assertThat(book.points.balance(mother).available()).hasToString("100.00");
  }

  @Test
  void more_than_was_spent_never_comes_back() {
    spend("350.00");
    assertThatThrownBy(() -> back(1, "300.00", "50.01", ORDER, Reversal.Fault.MEMBER))
        .isInstanceOf(IllegalArgumentException.class);
    SourceRef other = new SourceRef("ORDER", "other");
    assertThatThrownBy(() -> back(1, "0.00", "1.00", other, Reversal.Fault.MEMBER))
        .isInstanceOf(NotFound.class);
  }
}
