package travel.loyalty.admin.design;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import travel.loyalty.access.Role;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.chart.BarChart;
import travel.loyalty.ui.chart.BarChart.Column;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

/** What the components show there: figures without any meaning. */
public final class DesignSamples {

  private static final List<String> FIGURES = List.of("1200", "0", "640", "0", "2210", "980");

  private DesignSamples() {}

  /** The page with all components, around a form that may have problems. */
  public static Page page(Form form) {
    return Page.of("design/show")
        .with("form", form)
        .with("roles", Choice.of(Role.class, "words.role"))
        .with("pager", new Pager("/design", "", "2", false))
        .with("trend", BarChart.againstScale(columns(2)))
        .with("expiry", BarChart.labelled(columns(1)));
  }

  private static List<Column> columns(int series) {
    return IntStream.range(0, FIGURES.size())
        .mapToObj(month -> column(month, List.of(FIGURES.get(month), "450").subList(0, series)))
        .toList();
  }

  private static Column column(int month, List<String> figures) {
    List<BigDecimal> values = figures.stream().map(BigDecimal::new).toList();
    return new Column(String.valueOf(month + 1), values, figures);
  }
}
