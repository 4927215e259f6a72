package travel.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.CountingSource;
import travel.loyalty.TestDatabase;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Sql;

/** The hot path keeps its price: how many statements each thing costs, whatever the history. */
class StatementCountTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private CountingSource counting;
  private Book book;

  @BeforeEach
  void an_account_with_a_history() {
    counting = new CountingSource(database.source());
    book = new Book(database, new Sql(counting)).today("2026-03-01");
    for (int i = 0; i < 60; i++) {
      book.earned("crs/" + i, "10.00", "2028-03-01");
    }
  }

  @Test
  void a_credit_costs_four_statements() {
    assertThat(counting.during(() -> book.earned("new", "10.00", "2028-03-01")))
        .hasSize(4)
        .first()
        .asString()
        .endsWith("for update");
  }

  @Test
  void a_hundred_credits_of_as_many_members_cost_five_statements() {
    List<Credit> credits = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      credits.add(
          Book.credit(book.anybody(), "crs/1", "1.00", Book.at("2026-01-01"), "2028-01-01"));
    }
    book.done(credits);
    List<Credit> again = new ArrayList<>();
    for (Credit credit : credits) {
      again.add(Book.credit(credit.member(), "crs/2", "1.00", Book.at("2026-01-01"), "2028-01-01"));
    }
    assertThat(counting.during(() -> book.done(again))).hasSize(5);
  }

  @Test
  void a_balance_costs_one_statement() {
    assertThat(counting.during(() -> book.points.balance(book.member))).hasSize(1);
  }

  @Test
  void an_account_costs_three_statements_and_a_page_of_the_ledger_two() {
    assertThat(counting.during(() -> book.points.account(book.member)))
        .filteredOn(asked -> !asked.contains("programme_publication")) // once a second
        .hasSize(3);
    PageRequest page = new PageRequest("30", 25);
    assertThat(counting.during(() -> book.points.ledger(book.member, page))).hasSize(2);
    assertThat(counting.during(() -> book.points.statement(book.member, EntryFilter.ALL, page)))
        .hasSize(2);
  }

  @Test
  void a_redemption_from_ten_lots_costs_seven_statements() {
    assertThat(counting.during(() -> book.spends("order", "95.00"))).hasSize(7);
  }
}
