package travel.loyalty.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.TestDatabase;

class ManyRowsTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "insert into t (a) values (?)|insert into t (a) values (?), (?)",
        "insert into t (a, b) values (?, 0)|insert into t (a, b) values (?, 0), (?, 0)",
        "insert into t (a) values (lower(?)) on duplicate key update a = values(a)"
            + "|insert into t (a) values (lower(?)), (lower(?)) on duplicate key update a = values(a)",
      })
  void the_values_of_a_row_are_repeated_and_what_follows_stays(String one, String two) {
    assertThat(ManyRows.fits(one)).isTrue();
    assertThat(ManyRows.of(one).text(2)).isEqualTo(two);
  }

  @ParameterizedTest
  @ValueSource(strings = {"insert into t select ? from s", "update t set a = ? where b = ?"})
  void other_statements_stay_as_they_are(String sql) {
    assertThat(ManyRows.fits(sql)).isFalse();
  }

  @Test
  void rows_go_in_few_sizes() {
    List<Integer> sizes = new ArrayList<>();
    for (int left = 145; left > 0; left -= sizes.get(sizes.size() - 1)) {
      sizes.add(ManyRows.next(left));
    }
    assertThat(sizes).containsExactly(100, 30, 10, 3, 1, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 21, 150})
  void every_row_arrives_once(int count) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(new Object[] {"C" + i, i});
    }
    database
        .sql()
        .batch("insert into point_budget (code, member_id, given) values (?, ?, 0)", rows);
    assertThat(
            database
                .sql()
                .list(
                    "select code, member_id from point_budget", r -> r.getString(1) + r.getInt(2)))
        .hasSize(count)
        .doesNotHaveDuplicates()
        .contains("C" + (count - 1) + (count - 1));
  }
}
