package travel.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.shared.Points;

class SpendingTest {

  @ParameterizedTest(name = "{0} of A 200 to June and B 300 to December: {1}")
  @CsvSource({
    "0.01, 'A 0.01'",
    "200.00, 'A 200.00'", // the first to end is used up before the next is touched
    "200.01, 'A 200.00 B 0.01'",
    "350.00, 'A 200.00 B 150.00'",
    "500.00, 'A 200.00 B 300.00'",
  })
  void the_first_to_end_pays_first(String points, String paid) {
    List<Lot> lots =
        List.of(
            Lots.available(2, "300.00", "2026-12-31"), Lots.available(1, "200.00", "2026-06-30"));
    assertThat(Lots.text(Spending.pay(lots, Points.of(points), LotPart.CONSUMED))).isEqualTo(paid);
  }

  @Test
  void of_two_that_end_together_the_older_pays() {
    List<Lot> lots =
        List.of(
            Lots.available(2, "100.00", "2026-12-31"), Lots.available(1, "100.00", "2026-12-31"));
    assertThat(Lots.text(Spending.pay(lots, Points.of("1.00"), LotPart.CONSUMED)))
        .isEqualTo("A 1.00");
  }

  @Test
  void what_waits_or_is_held_pays_nothing() {
    List<Lot> lots =
        List.of(
            Lots.pending(1, "100.00", "2026-12-31"),
            Lots.held(2, "100.00", "2026-12-31"),
            Lots.available(3, "5.00", "2027-12-31"));
    assertThat(Lots.text(Spending.pay(lots, Points.of("5.00"), LotPart.CONSUMED)))
        .isEqualTo("C 5.00");
    assertThatThrownBy(() -> Spending.pay(lots, Points.of("5.01"), LotPart.CONSUMED))
        .isInstanceOf(IllegalStateException.class);
  }
}
