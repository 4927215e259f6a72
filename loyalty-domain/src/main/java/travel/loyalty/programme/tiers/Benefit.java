package travel.loyalty.programme.tiers;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that members of a level may use besides points.
 *
 * @param names by language tag
 * @param texts what it is and how it is used, by language tag; may be empty
 * @param shares what the levels have of it that the document names
 * @param cumulative whether a level that is not named has what the nearest level below it has
 * @param per in which span the times are counted; empty where no level has a limit
 * @param recurrence the days on which it may be used; every day where it is empty
 */
public record Benefit(
    String code,
    Kind kind,
    Map<String, String> names,
    Map<String, String> texts,
    List<Share> shares,
    boolean cumulative,
    Optional<Per> per,
    Optional<Recurrence> recurrence) {

  public Benefit {
    names = Map.copyOf(names);
    texts = Map.copyOf(texts);
    shares = List.copyOf(shares);
  }

  /** What sort of thing it is; it decides nothing. */
  public enum Kind {
    DISCOUNT,
    PRIORITY,
    SERVICE,
    EVENT,
    GIFT
  }

  /**
   * What a level has of it.
   *
   * @param times how often it may be used; empty where as often as one likes
   */
  public record Share(String level, Optional<Integer> times) {}

  /** The span in which times are counted. */
  public enum Per {
    DAY,
    MONTH,
    YEAR,
    /** The term for which the level is held; the year where it has no end. */
    TERM;

    /**
     * The span around a day.
     *
     * @param term of the level; empty where it has no end
     */
    public Days around(LocalDate day, Optional<Days> term) {
      return switch (this) {
        case DAY -> new Days(day, day);
        case MONTH -> new Days(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
        case YEAR -> year(day);
        case TERM -> term.filter(span -> span.holds(day)).orElseGet(() -> year(day));
      };
    }

    private static Days year(LocalDate day) {
      return new Days(day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()));
    }
  }

  /** What a level of a ladder has of it; empty where it has nothing. */
  public Optional<Share> at(String level, Ladder ladder) {
    for (int height = ladder.height(level); height >= 0; height--) {
      Optional<Share> share = named(ladder.levels().get(height).code());
      if (share.isPresent() || !cumulative) {
        return share;
      }
    }
    return Optional.empty();
  }

  private Optional<Share> named(String level) {
    return shares.stream().filter(share -> share.level().equals(level)).findFirst();
  }
}
