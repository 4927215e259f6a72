package travel.loyalty.offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.shared.Points;

class SpreadTest {

  private static List<LineCap> caps(String... most) {
    List<LineCap> caps = new ArrayList<>();
    for (String points : most) {
      String line = Integer.toString(caps.size() + 1);
      caps.add(new LineCap(line, BigDecimal.TEN, Optional.empty(), Points.of(points)));
    }
    return caps;
  }

  @ParameterizedTest
  @CsvSource({
    "100.00, 300.00, 100.00, '{1=75.00, 2=25.00}'",
    "400.00, 300.00, 100.00, '{1=300.00, 2=100.00}'", // all that there is room for
    "100.00, 100.00, 0.00,   '{1=100.00}'", // nothing of the other
    "0.01,   50.00,  50.00,  '{1=0.01}'", // what is left goes to the first
    "10.01,  50.00,  50.00,  '{1=5.01, 2=5.00}'",
    "0.03,   0.01,   0.02,   '{1=0.01, 2=0.02}'"
  })
  void points_are_spread_in_the_proportion_of_the_caps(
      String points, String first, String second, String shares) {
    assertThat(Spread.of(Points.of(points), caps(first, second))).hasToString(shares);
  }

  @Test
  void more_than_all_caps_is_not_spread() {
    assertThatThrownBy(() -> Spread.of(Points.of("0.03"), caps("0.01", "0.01")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @RepeatedTest(50)
  void any_points_are_spread_whole_and_no_line_gets_more_than_its_cap() {
    long seed = Long.getLong("loyalty.seed", System.nanoTime());
    Random random = new Random(seed);
    List<LineCap> caps = new ArrayList<>();
    for (int line = 0; line <= random.nextInt(8); line++) {
      Points most = new Points(random.nextInt(random.nextBoolean() ? 3 : 1_000_000));
      caps.add(new LineCap("L" + line, BigDecimal.TEN, Optional.empty(), most));
    }
    long room = caps.stream().mapToLong(cap -> cap.most().hundredths()).sum();
    Points points = new Points(random.nextLong(room + 1));
    Map<String, Points> shares = Spread.of(points, caps);
    assertThat(shares.values().stream().reduce(Points.ZERO, Points::plus))
        .as("seed %d", seed)
        .isEqualTo(points);
    for (LineCap cap : caps) {
      assertThat(shares.getOrDefault(cap.line(), Points.ZERO))
          .as("seed %d", seed)
          .isLessThanOrEqualTo(cap.most());
    }
  }
}
