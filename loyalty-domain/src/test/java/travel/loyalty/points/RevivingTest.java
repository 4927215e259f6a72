package travel.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.shared.Points;

class RevivingTest {

  @ParameterizedTest(name = "cancelled {0}: to the end of {1}")
  @CsvSource({
    "2026-06-15T00:00:00, 2026-09-13",
    "2026-06-15T23:59:59, 2026-09-13", // the same day, whatever the hour
    "2026-12-01T10:00:00, 2027-03-01",
    "2027-12-01T10:00:00, 2028-02-29", // a leap year
  })
  void grace_is_ninety_days_to_the_end_of_the_day(String cancelled, String lastDay) {
    assertThat(Reviving.graceEnd(Book.at(cancelled), Book.SHANGHAI)).isEqualTo(Book.endOf(lastDay));
  }

  @Test
  void points_return_in_reverse_order_of_use() {
    List<Lot> lots =
        List.of(Lots.available(1, "10.00", "2026-12-31"), Lots.available(2, "10.00", "2027-12-31"));
    List<Allocation> paid = Spending.pay(lots, Points.of("15.00"), LotPart.CONSUMED);
    assertThat(Lots.text(Reviving.back(paid))).isEqualTo("B 5.00 A 10.00");
  }
}
