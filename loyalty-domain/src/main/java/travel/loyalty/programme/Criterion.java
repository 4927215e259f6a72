package travel.loyalty.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A condition of a rule that names words, of which the fact must be one. */
public enum Criterion {
  TYPES(names(ProductType.values())),
  MARKETS(names(Market.values())),
  PRODUCTS,
  ROUTES,
  HEATS(names(Heat.values())),
  SEASONS,
  CABINS,
  TAGS,
  CHANNELS,
  MEMBER_CLASSES(List.of("INDIVIDUAL", "FAMILY", "CORPORATE")),
  TIERS,
  SEGMENTS,
  WEEKDAYS(names(java.time.DayOfWeek.values()));

  private final List<String> vocabulary;

  Criterion(List<String> vocabulary) {
    this.vocabulary = vocabulary;
  }

  Criterion() {
    this(List.of());
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  /** The words that are allowed; empty where any is. */
  public List<String> vocabulary() {
    return vocabulary;
  }

  /** The name in the document, for example {@code memberClasses}. */
  public String field() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_");
    return words.length == 1
        ? words[0]
        : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
  }
}
