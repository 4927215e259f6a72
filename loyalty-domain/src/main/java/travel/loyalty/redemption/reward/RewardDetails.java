package travel.loyalty.redemption.reward;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import travel.loyalty.shared.Points;

/**
 * What staff write about a reward.
 *
 * @param texts by language tag; a language in which nothing is written is not in it
 * @param price of one piece, above zero
 * @param levelPrices by level, where its members pay another price
 * @param minLevel the lowest level that may have it
 * @param stock pieces that are left; empty where there is no end of them
 * @param shown the days in which members see it
 */
public record RewardDetails(
    RewardKind kind,
    Map<String, RewardText> texts,
    Points price,
    Map<String, Points> levelPrices,
    Optional<String> minLevel,
    Optional<Integer> stock,
    Optional<RewardLimit> limit,
    Window shown) {

  /** The languages that members read. */
  public static final List<String> LANGUAGES = List.of("zh-CN", "en");

  public RewardDetails {
    Map<String, RewardText> written = new TreeMap<>(texts);
    written.values().removeIf(RewardText::isBlank);
    texts = Map.copyOf(written);
    levelPrices = Map.copyOf(levelPrices);
  }

  /**
   * Days with or without an end on either side, both of them included.
   *
   * @param from empty where it always was
   * @param until empty where it has no end
   */
  public record Window(Optional<LocalDate> from, Optional<LocalDate> until) {

    public static final Window ALWAYS = new Window(Optional.empty(), Optional.empty());

    public boolean holds(LocalDate day) {
      return from.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
    }
  }

  /** What one piece costs a member of a level. */
  public Points priceAt(String level) {
    return levelPrices.getOrDefault(level, price);
  }

  /** The languages in which something is missing. */
  public List<String> untranslated() {
    return LANGUAGES.stream()
        .filter(tag -> !texts.containsKey(tag) || !texts.get(tag).isComplete())
        .toList();
  }
}
