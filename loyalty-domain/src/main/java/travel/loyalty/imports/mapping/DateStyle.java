package travel.loyalty.imports.mapping;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a file writes its days or times: patterns of {@link DateTimeFormatter}, tried in order. The
 * 31st of June is refused, not moved.
 *
 * @param patterns with a year of four digits
 * @param locale of the names of months
 */
record DateStyle(List<String> patterns, Locale locale, List<DateTimeFormatter> formatters) {

  static final DateStyle ISO = of(List.of("yyyy-MM-dd"), Locale.ENGLISH);

  /**
   * @throws IllegalArgumentException if a pattern is none
   */
  static DateStyle of(List<String> patterns, Locale locale) {
    return new DateStyle(
        List.copyOf(patterns), locale, patterns.stream().map(p -> formatter(p, locale)).toList());
  }

  /** Whether a pattern leaves the century open. */
  static boolean hasShortYear(String pattern) {
    String bare = pattern.replaceAll("'[^']*'", "");
    return bare.matches(".*(?<![yu])[yu]{1,3}(?![yu]).*") && !bare.matches(".*[yu]{4}.*");
  }

  private static DateTimeFormatter formatter(String pattern, Locale locale) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(yearNotOfEra(pattern))
        .toFormatter(locale)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  // People write y; strictly that is the year of an era, which a date without an era does not have.
  private static String yearNotOfEra(String pattern) {
    StringBuilder result = new StringBuilder();
    boolean literal = false;
    for (char c : pattern.toCharArray()) {
      literal ^= c == '\'';
      result.append(c == 'y' && !literal ? 'u' : c);
    }
    return result.toString();
  }

  /** A date, or where the pattern has hours a date and time. */
  Temporal read(String text, String column) {
    for (DateTimeFormatter formatter : formatters) {
      try {
        return (Temporal) formatter.parseBest(text, LocalDateTime::from, LocalDate::from);
      } catch (DateTimeParseException e) {
        continue;
      }
    }
    throw new BadCell(
        column, "not-a-date", Map.of("value", text, "patterns", String.join(", ", patterns)));
  }
}
