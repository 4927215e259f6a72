package travel.loyalty.programme;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import travel.loyalty.shared.Points;

/**
 * Points for travelling in so many months in a row. A month belongs to one award only.
 *
 * @param months 2 and up
 * @param times how often a member gets it at most; empty for any number
 */
public record StreakAward(
    String code,
    Points points,
    int months,
    Optional<Integer> times,
    Optional<Points> budget,
    Optional<OwnValidity> validity)
    implements Award {

  /**
   * The months with which a row becomes complete, oldest first.
   *
   * @param travelled months in which trips ended
   * @param given months with which earlier rows were complete, oldest first
   */
  public List<YearMonth> completedBy(Collection<YearMonth> travelled, List<YearMonth> given) {
    TreeSet<YearMonth> open = new TreeSet<>(travelled);
    if (!given.isEmpty()) {
      open.headSet(given.get(given.size() - 1), true).clear();
    }
    int most = times.map(limit -> Math.max(0, limit - given.size())).orElse(Integer.MAX_VALUE);
    return rows(open).stream().limit(most).toList();
  }

  private List<YearMonth> rows(Iterable<YearMonth> open) {
    List<YearMonth> completed = new ArrayList<>();
    Optional<YearMonth> expected = Optional.empty();
    int run = 0;
    for (YearMonth month : open) {
      run = expected.filter(month::equals).isPresent() ? run + 1 : 1;
      expected = Optional.of(month.plusMonths(1));
      if (run == months) {
        completed.add(month);
        run = 0;
      }
    }
    return completed;
  }
}
