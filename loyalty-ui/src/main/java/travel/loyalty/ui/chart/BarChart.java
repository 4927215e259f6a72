package travel.loyalty.ui.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Bars beside each other by month. Drawn twice where the screen's width matters, since letters in a
 * picture that is scaled down cannot be read.
 */
public final class BarChart {

  /**
   * One month.
   *
   * @param label below the bars
   * @param values one a series, never negative
   * @param written the same values as text
   */
  public record Column(String label, List<BigDecimal> values, List<String> written) {
    public Column {
      values = List.copyOf(values);
      written = List.copyOf(written);
    }
  }

  /** A row of the table below. */
  public record Row(String label, List<String> values) {}

  /** So many months have room on a phone. */
  private static final int NARROW = 6;

  private final List<Column> columns;
  private final List<Drawing> drawings;

  private BarChart(List<Column> columns, List<Drawing> drawings) {
    this.columns = columns;
    this.drawings = drawings;
  }

  /** Bars against a scale: all months on a wide screen, the last six on a phone. */
  public static BarChart againstScale(List<Column> columns) {
    Drawing.Frame wide = new Drawing.Frame(600, 200, 40, 26, "chart-wide");
    Drawing.Frame narrow = new Drawing.Frame(330, 170, 40, 26, "chart-narrow chart--narrow");
    List<Column> last = columns.subList(Math.max(0, columns.size() - NARROW), columns.size());
    return new BarChart(columns, List.of(scaled(wide, columns), scaled(narrow, last)));
  }

  /** Bars with their figure above, the first that is not zero marked as the next. */
  public static BarChart labelled(List<Column> columns) {
    Drawing.Frame frame = new Drawing.Frame(50 * columns.size(), 120, 0, 28, "chart--small");
    return new BarChart(columns, List.of(marked(frame, columns)));
  }

  /** The same for months to come: all of them on a wide screen, the next six on a phone. */
  public static BarChart ahead(List<Column> columns) {
    Drawing.Frame wide = new Drawing.Frame(600, 150, 0, 28, "chart-wide");
    Drawing.Frame narrow = new Drawing.Frame(330, 150, 0, 28, "chart-narrow chart--narrow");
    List<Column> next = columns.subList(0, Math.min(NARROW, columns.size()));
    return new BarChart(columns, List.of(marked(wide, columns), marked(narrow, next)));
  }

  public List<Drawing> drawings() {
    return drawings;
  }

  public List<Row> rows() {
    return columns.stream().map(c -> new Row(c.label(), c.written())).toList();
  }

  public boolean isEmpty() {
    return max(columns).signum() == 0;
  }

  private static Drawing scaled(Drawing.Frame frame, List<Column> columns) {
    BigDecimal step = step(max(columns));
    BigDecimal top = step.multiply(BigDecimal.valueOf(3));
    List<Drawing.Line> lines = new ArrayList<>();
    for (int i = 0; i <= 3; i++) {
      BigDecimal value = step.multiply(BigDecimal.valueOf(i));
      lines.add(new Drawing.Line(frame.y(value, top), brief(value)));
    }
    List<Drawing.Bar> bars = new ArrayList<>();
    double room = frame.room(columns.size());
    for (int c = 0; c < columns.size(); c++) {
      List<BigDecimal> values = columns.get(c).values();
      double width = room * 0.62 / values.size();
      for (int s = 0; s < values.size(); s++) {
        double x = frame.left() + room * (c + 0.19) + s * width;
        bars.add(frame.bar(x, width - 2, values.get(s), top, "chart__bar--" + s, ""));
      }
    }
    return frame.drawing(lines, bars, labels(columns));
  }

  private static Drawing marked(Drawing.Frame frame, List<Column> columns) {
    BigDecimal top = max(columns).max(BigDecimal.ONE);
    List<Drawing.Bar> bars = new ArrayList<>();
    double room = frame.room(columns.size());
    boolean isNext = true;
    for (int c = 0; c < columns.size(); c++) {
      BigDecimal value = columns.get(c).values().get(0);
      boolean isZero = value.signum() == 0;
      String style = !isZero && isNext ? "chart__bar--soon" : "chart__bar--later";
      isNext = isNext && isZero;
      String label = isZero ? "" : columns.get(c).written().get(0);
      bars.add(frame.bar(room * (c + 0.18), room * 0.64, value, top, style, label));
    }
    return frame.drawing(List.of(), bars, labels(columns));
  }

  private static List<String> labels(List<Column> columns) {
    return columns.stream().map(Column::label).toList();
  }

  private static BigDecimal max(List<Column> columns) {
    return columns.stream()
        .flatMap(c -> c.values().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  // A third of the scale: 1, 1.5, 2, 2.5, 3, 4, 5, 6 or 8 of a power of ten.
  private static BigDecimal step(BigDecimal max) {
    BigDecimal third =
        max.max(new BigDecimal("3")).divide(new BigDecimal("3"), MathContext.DECIMAL64);
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(third.precision() - third.scale() - 1);
    for (String nice : List.of("1", "1.5", "2", "2.5", "3", "4", "5", "6", "8")) {
      BigDecimal step = power.multiply(new BigDecimal(nice));
      if (step.compareTo(third) >= 0) {
        return step;
      }
    }
    return power.multiply(BigDecimal.TEN);
  }

  private static String brief(BigDecimal value) {
    BigDecimal thousand = BigDecimal.valueOf(1000);
    return value.compareTo(thousand) < 0
        ? plain(value)
        : plain(value.divide(thousand, 1, RoundingMode.HALF_UP)) + "k";
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
