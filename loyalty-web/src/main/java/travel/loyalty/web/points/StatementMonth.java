package travel.loyalty.web.points;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import travel.loyalty.points.EntryView;

/** The entries of one month on a page of the statement. */
public record StatementMonth(YearMonth month, List<EntryView> entries) {

  /** In the order of the entries, by the programme's zone. */
  static List<StatementMonth> of(List<EntryView> entries, ZoneId zone) {
    Map<YearMonth, List<EntryView>> byMonth = new LinkedHashMap<>();
    for (EntryView entry : entries) {
      YearMonth month = YearMonth.from(entry.at().atZone(zone));
      byMonth.computeIfAbsent(month, m -> new ArrayList<>()).add(entry);
    }
    return byMonth.entrySet().stream()
        .map(group -> new StatementMonth(group.getKey(), group.getValue()))
        .toList();
  }
}
