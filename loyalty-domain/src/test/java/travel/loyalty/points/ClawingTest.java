package travel.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.shared.Points;

class ClawingTest {

  // A: waits 10, available 20, held 5, expired 7, spent 58. B and C belong to other bookings.
  private final Lot a =
      Lots.of(
          1,
          "2026-12-31",
          Map.of(
              LotPart.PENDING, "10.00",
              LotPart.AVAILABLE, "20.00",
              LotPart.HELD, "5.00",
              LotPart.EXPIRED, "7.00",
              LotPart.CONSUMED, "58.00"));
  private final Lot b = Lots.available(2, "30.00", "2027-12-31");
  private final Lot c = Lots.available(3, "40.00", "2026-06-30");

  @ParameterizedTest(name = "{0} due: {1}, expired {2}, debt {3}")
  @CsvSource({
    "4.00, 'A 4.00', 0.00, 0.00",
    "10.00, 'A 10.00', 0.00, 0.00",
    "25.00, 'A 10.00 A 15.00', 0.00, 0.00",
    "33.00, 'A 10.00 A 20.00 A 3.00', 3.00, 0.00", // what expired unspent counts as taken
    "37.00, 'A 10.00 A 20.00 A 7.00', 7.00, 0.00", // what is held is not touched
    "47.00, 'A 10.00 A 20.00 A 7.00 C 10.00', 7.00, 0.00", // others: the first to end first
    "100.00, 'A 10.00 A 20.00 A 7.00 C 40.00 B 23.00', 7.00, 0.00",
    "107.00, 'A 10.00 A 20.00 A 7.00 C 40.00 B 30.00', 7.00, 0.00",
    "107.01, 'A 10.00 A 20.00 A 7.00 C 40.00 B 30.00', 7.00, 0.01", // the rest is owed
  })
  void a_clawback_takes_in_this_order(String due, String taken, String expired, String debt) {
    Clawing clawing = Clawing.of(Points.of(due), List.of(a), List.of(b, c));
    assertThat(Lots.text(clawing.allocations())).isEqualTo(taken);
    assertThat(clawing.expired()).isEqualTo(Points.of(expired));
    assertThat(clawing.debt()).isEqualTo(Points.of(debt));
  }
}
