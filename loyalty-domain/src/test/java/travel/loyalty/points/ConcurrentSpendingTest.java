package travel.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.TestDatabase;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Refused;

/** Real threads on one account: the row is the mutex, so nobody spends what another has spent. */
class ConcurrentSpendingTest {

  private static final int THREADS = 20;

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @ParameterizedTest(name = "20 threads spend 100 each of {0}: {1} may")
  @CsvSource({"100.00, 1, 0.00", "1000.00, 10, 0.00", "950.00, 9, 50.00"})
  void no_more_is_spent_than_there_is(String balance, int successes, String left) throws Exception {
    Book book = new Book(database).today("2026-03-01");
    book.earned("a", balance, "2028-03-01");
    List<String> answers = together(i -> answer(() -> book.spends("order-" + i, "100.00")));
    assertThat(answers.stream().filter("done"::equals)).hasSize(successes);
    assertThat(answers.stream().filter("insufficient-points"::equals)).hasSize(THREADS - successes);
    assertThat(book.balance()).isEqualTo("0.00/" + left + "/0.00/0.00");
    assertThat(book.points.audit(book.member).isOk()).isTrue();
  }

  @Test
  void the_same_credit_by_twenty_threads_is_counted_once_on_an_account_not_yet_open()
      throws Exception {
    Book book = new Book(database).today("2026-03-01");
    List<String> answers = together(i -> answer(() -> book.earned("a", "36.00", "2028-03-01")));
    assertThat(answers).containsOnly("done");
    assertThat(book.balance()).isEqualTo("0.00/36.00/0.00/0.00");
    assertThat(book.entries()).hasSize(1);
  }

  @Test
  void batches_over_the_same_accounts_in_opposite_orders_do_not_meet_in_a_deadlock()
      throws Exception {
    Book book = new Book(database).today("2026-03-01");
    List<MemberId> members = IntStream.range(0, 8).mapToObj(i -> book.anybody()).toList();
    List<String> answers = together(i -> answer(() -> book.done(batch(members, i))));
    assertThat(answers).containsOnly("done");
    assertThat(members).allSatisfy(m -> assertThat(book.balance(m)).startsWith("0.00/20.00"));
    assertThat(book.points.audit().isOk()).isTrue();
  }

  private static List<Credit> batch(List<MemberId> members, int number) {
    List<Credit> batch = new ArrayList<>();
    for (MemberId member : members) {
      batch.add(
          number % 2 == 0 ? batch.size() : 0,
          Book.credit(member, "crs/" + number, "1.00", Book.at("2026-01-01"), "2028-01-01"));
    }
    return batch;
  }

  private interface Work {
    String of(int number);
  }

  private static List<String> together(Work work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<String>> calls = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int number = i;
        calls.add(() -> work.of(number));
      }
      List<String> answers = new ArrayList<>();
      for (Future<String> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdown();
    }
  }

  private static String answer(Runnable work) {
    try {
      work.run();
      return "done";
    } catch (Refused refused) {
      return refused.code();
    }
  }
}
