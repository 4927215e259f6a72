package travel.loyalty.web.points;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import travel.loyalty.points.AccountView;
import travel.loyalty.points.Expiring;
import travel.loyalty.shared.Points;
import travel.loyalty.ui.chart.BarChart;
import travel.loyalty.ui.chart.BarChart.Column;
import travel.loyalty.ui.text.Formats;

/** What ends in each of the next twelve months, as bars. */
final class ExpiryChart {

  private static final int MONTHS = 12;

  private ExpiryChart() {}

  static BarChart of(AccountView account, YearMonth first, HttpServletRequest request) {
    Formats formats = Formats.of(request);
    Map<YearMonth, Points> ending = new TreeMap<>();
    for (Expiring step : account.expiring()) {
      ending.merge(YearMonth.from(step.on()), step.points(), Points::plus);
    }
    return BarChart.ahead(
        IntStream.range(0, MONTHS)
            .mapToObj(first::plusMonths)
            .map(month -> column(month, ending.getOrDefault(month, Points.ZERO), formats))
            .toList());
  }

  private static Column column(YearMonth month, Points points, Formats formats) {
    return new Column(
        formats.month(month), List.of(points.toDecimal()), List.of(formats.points(points)));
  }
}
