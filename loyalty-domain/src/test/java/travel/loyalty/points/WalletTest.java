package travel.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;

/** Two numbers of one person, spent and owed as one, and parted again (S31). */
class WalletTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Book book;
  private MemberId a;
  private MemberId b;
  private long hold;

  @BeforeEach
  void two_numbers() {
    book = new Book(database).today("2026-03-01");
    a = book.member;
    b = book.anybody();
    book.earned("crs/a1/1@1", "120.00", "2026-08-31");
    book.waits("crs/a2/1@1", "30.00", "2026-05-01", "2028-05-01");
    book.under(b).earned("crs/b1/1@1", "80.00", "2026-07-15");
    hold = book.holds("50.00", book.clock.instant().plus(Duration.ofDays(1)));
  }

  @AfterEach
  void the_invariants_hold() {
    assertThat(book.points.audit().invariants())
        .allSatisfy(result -> assertThat(result.violations()).isEmpty());
  }

  private void join() {
    book.joins(a, b, 1);
  }

  private void part() {
    book.parts(b, 1);
  }

  @Test
  void what_is_under_both_numbers_is_one_balance_and_every_lot_keeps_its_end() {
    join();
    assertThat(List.of(book.balance(a), book.balance(b))).containsOnly("30.00/150.00/50.00/0.00");
    assertThat(book.under(a).lots())
        .containsExactly("80.00 to 2026-07-15", "120.00 to 2026-08-31", "30.00 to 2028-05-01");
  }

  @Test
  void joining_and_parting_makes_no_entry_and_leaves_each_what_it_had() {
    List<String> before = book.under(b).lines();
    join();
    part();
    assertThat(book.balance(a)).isEqualTo("30.00/120.00/0.00/0.00");
    assertThat(book.balance(b)).isEqualTo("0.00/30.00/50.00/0.00");
    assertThat(book.under(b).lines()).isEqualTo(before);
  }

  @Test
  void a_hold_of_the_other_number_is_captured_after_the_merge() {
    join();
    book.under(b).captures(hold, "40.00");
    assertThat(book.balance(a)).isEqualTo("30.00/160.00/0.00/0.00");
    part();
    assertThat(book.balance(b)).isEqualTo("0.00/40.00/0.00/0.00");
  }

  @Test
  void spending_takes_what_ends_first_under_either_number_and_parting_leaves_the_rest_of_each() {
    join();
    Posted spent = book.under(a).spends("order", "100.00");
    assertThat(spent.entries())
        .extracting(EntryView::member, EntryView::points)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(b, Points.of("-30.00")),
            org.assertj.core.groups.Tuple.tuple(a, Points.of("-70.00")));
    assertThat(spent.balance().available()).isEqualTo(Points.of("50.00"));
    part();
    assertThat(book.balance(a)).isEqualTo("30.00/50.00/0.00/0.00");
    assertThat(book.balance(b)).isEqualTo("0.00/0.00/50.00/0.00");
  }

  @Test
  void a_redemption_taken_back_after_they_parted_returns_to_both() {
    join();
    book.under(a).spends("order", "100.00");
    part();
    book.under(a).reverses("order", Reversal.Fault.AGENCY);
    assertThat(book.balance(a)).isEqualTo("30.00/120.00/0.00/0.00");
    assertThat(book.balance(b)).isEqualTo("0.00/30.00/50.00/0.00");
  }

  @Test
  void a_refund_of_the_other_numbers_booking_takes_from_its_own_lot() {
    join();
    book.under(b).clawsBack("crs/b1/1@2", "20.00", "crs/b1/1@");
    assertThat(book.lots()).contains("60.00 to 2026-07-15", "120.00 to 2026-08-31");
  }

  @Test
  void what_one_owes_the_other_repays_and_gets_back_when_they_part() {
    join();
    book.under(b).clawsBack("crs/b1/1@2", "70.00", "crs/b1/1@");
    assertThat(book.balance(a)).isEqualTo("30.00/80.00/50.00/0.00");
    part();
    assertThat(book.balance(a)).isEqualTo("30.00/120.00/0.00/0.00");
    assertThat(book.balance(b)).isEqualTo("0.00/0.00/50.00/40.00");
  }

  @Test
  void a_debt_from_before_is_repaid_by_the_merge_and_owed_again_after_it() {
    book.under(b).clawsBack("crs/b1/1@2", "70.00", "crs/b1/1@");
    assertThat(book.balance(b)).isEqualTo("0.00/0.00/50.00/40.00");
    join();
    assertThat(book.balance(a)).isEqualTo("30.00/80.00/50.00/0.00");
    part();
    assertThat(book.balance(a)).isEqualTo("30.00/120.00/0.00/0.00");
    assertThat(book.balance(b)).isEqualTo("0.00/0.00/50.00/40.00");
  }

  @Test
  void what_was_lent_and_has_ended_meanwhile_comes_back_and_ends() {
    join();
    book.under(b).clawsBack("crs/b1/1@2", "70.00", "crs/b1/1@");
    book.today("2026-09-01");
    assertThat(book.balance(a)).isEqualTo("0.00/30.00/0.00/0.00");
    part();
    assertThat(book.balance(a)).isEqualTo("0.00/30.00/0.00/0.00");
    assertThat(book.balance(b)).isEqualTo("0.00/0.00/0.00/40.00");
  }

  @Test
  void the_award_of_a_year_is_counted_once_for_both_numbers() {
    join();
    Credit award = Book.credit(a, "award/2026", "100.00", book.clock.instant(), "2026-03-31");
    book.done(award);
    Posted again =
        book.done(Book.credit(b, "award/2026", "100.00", book.clock.instant(), "2026-03-31"));
    assertThat(again.repeated()).isTrue();
    assertThat(book.balance(a)).isEqualTo("30.00/250.00/50.00/0.00");
  }

  @Test
  void what_a_number_is_credited_while_merged_is_its_own_when_they_part() {
    join();
    book.under(b).earned("crs/b2/1@1", "11.00", "2027-12-31");
    part();
    assertThat(book.balance(b)).isEqualTo("0.00/41.00/50.00/0.00");
  }

  @Test
  void lines_of_both_numbers_are_one_ledger_in_the_order_of_time_page_by_page() {
    join();
    book.today("2026-03-02T01:00:00").under(a).spends("order", "160.00");
    List<String> all = book.lines();
    assertThat(all).hasSize(7).startsWith("EARNED 120.00").endsWith("REDEEMED -80.00");
    PageRequest page = PageRequest.first(3);
    List<EntryView> rows = new java.util.ArrayList<>();
    boolean more = true;
    while (more) {
      PageRequest asked = page;
      var read = database.inTransaction(() -> book.points.ledger(a, asked));
      rows.addAll(read.rows());
      more = read.hasNext();
      page = new PageRequest(read.next(), 3);
    }
    assertThat(rows.stream().map(e -> e.kind() + " " + e.points()).toList()).isEqualTo(all);
  }

  @Test
  void a_wallet_within_a_wallet_stays_one_when_it_parts() {
    MemberId c = book.anybody();
    book.under(c).earned("crs/c1/1@1", "7.00", "2026-12-31");
    book.joins(b, c, 2);
    join();
    assertThat(book.balance(c)).isEqualTo("30.00/157.00/50.00/0.00");
    database.inTransaction(
        () ->
            book.wallets.part(
                List.of(b, c), new travel.loyalty.shared.SourceRef("MERGE", "1/u"), Book.BEN));
    assertThat(book.balance(a)).isEqualTo("30.00/120.00/0.00/0.00");
    assertThat(book.balance(c)).isEqualTo("0.00/37.00/50.00/0.00");
  }

  @Test
  void reminders_of_points_that_end_name_the_person_once() {
    join();
    assertThat(book.points.withPointsEndingOn(LocalDate.parse("2026-07-15"))).containsExactly(a);
  }
}
