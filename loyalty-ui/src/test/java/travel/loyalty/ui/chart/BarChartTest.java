package travel.loyalty.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.ui.chart.BarChart.Column;

class BarChartTest {

  @Test
  void a_year_is_drawn_in_full_and_its_last_six_months_for_a_phone() {
    List<Column> year = IntStream.rangeClosed(1, 12).mapToObj(m -> column(m, "100")).toList();

    BarChart chart = BarChart.againstScale(year);

    assertThat(chart.drawings()).extracting(d -> d.bars().size()).containsExactly(12, 6);
    assertThat(chart.drawings().get(1).ticks().get(0).label()).isEqualTo("7");
    assertThat(chart.rows()).hasSize(12);
  }

  @ParameterizedTest
  @CsvSource({"4120, 4.5k", "0.5, 3", "100, 120", "999, 1.2k", "1000000, 1200k"})
  void the_scale_ends_at_the_next_round_figure(String largest, String top) {
    BarChart chart = BarChart.againstScale(List.of(column(1, largest)));

    assertThat(chart.drawings().get(0).lines().get(3).label()).isEqualTo(top);
  }

  @Test
  void no_bar_leaves_its_picture_and_what_is_not_zero_is_seen() {
    BarChart chart =
        BarChart.againstScale(List.of(column(1, "0.01"), column(2, "90000"), column(3, "0")));

    Drawing drawing = chart.drawings().get(0);
    assertThat(drawing.bars())
        .extracting(Drawing.Bar::height)
        .satisfies(h -> assertThat(h.get(0)).isEqualTo(2));
    assertThat(drawing.bars())
        .allMatch(bar -> bar.y() >= 0 && bar.x() + bar.width() <= drawing.width());
    assertThat(drawing.bars().get(2).height()).isZero();
  }

  @Test
  void of_months_to_come_a_phone_shows_the_next_six() {
    List<Column> year = IntStream.rangeClosed(1, 12).mapToObj(m -> column(m, "100")).toList();

    BarChart chart = BarChart.ahead(year);

    assertThat(chart.drawings()).extracting(d -> d.bars().size()).containsExactly(12, 6);
    assertThat(chart.drawings().get(1).ticks().get(0).label()).isEqualTo("1");
  }

  @Test
  void the_next_to_expire_is_marked() {
    BarChart chart = BarChart.labelled(List.of(column(1, "0"), column(2, "640"), column(3, "80")));

    assertThat(chart.drawings().get(0).bars())
        .extracting(Drawing.Bar::style)
        .containsExactly("chart__bar--later", "chart__bar--soon", "chart__bar--later");
  }

  private static Column column(int month, String value) {
    return new Column(String.valueOf(month), List.of(new BigDecimal(value)), List.of(value));
  }
}
