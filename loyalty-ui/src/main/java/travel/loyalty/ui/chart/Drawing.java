package travel.loyalty.ui.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart ready to be drawn, in units of its view box.
 *
 * @param style classes of the picture
 * @param lines of the scale, with what they stand for
 */
public record Drawing(
    int width,
    int height,
    int left,
    String style,
    List<Line> lines,
    List<Bar> bars,
    List<Tick> ticks) {

  public record Line(double y, String label) {}

  public record Bar(double x, double y, double width, double height, String style, String label) {}

  public record Tick(double x, double y, String label) {}

  public String viewBox() {
    return "0 0 " + width + " " + height;
  }

  /**
   * The room of a drawing.
   *
   * @param left for the labels of the scale
   * @param bottom for the labels of the months
   */
  record Frame(int width, int height, int left, int bottom, String style) {

    private static final int TOP = 20;

    double room(int columns) {
      return (width - left) / (double) Math.max(1, columns);
    }

    double y(BigDecimal value, BigDecimal top) {
      double share = value.divide(top, MathContext.DECIMAL32).doubleValue();
      return rounded(height - bottom - share * (height - bottom - TOP));
    }

    // What is not zero is seen: at least two units high.
    Bar bar(double x, double width, BigDecimal value, BigDecimal top, String style, String label) {
      double base = height - bottom;
      double tall = Math.max(value.signum() == 0 ? 0 : 2, base - y(value, top));
      return new Bar(rounded(x), rounded(base - tall), rounded(width), rounded(tall), style, label);
    }

    Drawing drawing(List<Line> lines, List<Bar> bars, List<String> labels) {
      List<Tick> ticks = new ArrayList<>();
      for (int i = 0; i < labels.size(); i++) {
        double x = left + room(labels.size()) * (i + 0.5);
        ticks.add(new Tick(rounded(x), height - bottom + 18.0, labels.get(i)));
      }
      return new Drawing(width, height, left, style, lines, bars, ticks);
    }

    private static double rounded(double value) {
      return Math.round(value * 10) / 10.0;
    }
  }
}
