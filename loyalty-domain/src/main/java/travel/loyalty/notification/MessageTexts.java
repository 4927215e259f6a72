package travel.loyalty.notification;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import travel.loyalty.programme.tiers.Measure;
import travel.loyalty.programme.tiers.Tiers;
import travel.loyalty.shared.Points;

/**
 * Puts messages into words. Places are named, {@code {code}}; a place whose value is a list repeats
 * the text {@code <kind>.<place>} for each of its lines.
 */
final class MessageTexts {

  static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final Map<Locale, Properties> TEXTS =
      Map.of(
          Locale.SIMPLIFIED_CHINESE, load("zh_CN"),
          Locale.ENGLISH, load("en"));

  private MessageTexts() {}

  private static Properties load(String language) {
    String name = "/notification/messages_" + language + ".properties";
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(MessageTexts.class.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      Properties texts = new Properties();
      texts.load(in);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Properties of(Locale language) {
    return TEXTS.getOrDefault(language, TEXTS.get(Locale.ENGLISH));
  }

  static Rendered render(
      MessageKind kind, Channel channel, Locale language, Map<String, Object> arguments) {
    Properties texts = of(language);
    String part = channel == Channel.SMS ? ".sms" : ".body";
    return new Rendered(
        filled(kind, texts, text(texts, kind.key() + ".subject"), arguments),
        filled(kind, texts, text(texts, kind.key() + part), arguments));
  }

  private static String filled(
      MessageKind kind, Properties texts, String pattern, Map<String, Object> arguments) {
    Matcher place = PLACE.matcher(pattern);
    StringBuilder filled = new StringBuilder();
    while (place.find()) {
      String name = place.group(1);
      Object value = arguments.getOrDefault(name, texts.getOrDefault(name, ""));
      String text =
          value instanceof List<?> lines
              ? repeated(kind, texts, kind.key() + "." + name, lines)
              : value.toString();
      place.appendReplacement(filled, Matcher.quoteReplacement(text));
    }
    return place.appendTail(filled).toString();
  }

  private static String repeated(MessageKind kind, Properties texts, String key, List<?> lines) {
    StringBuilder all = new StringBuilder();
    for (Object line : lines) {
      Map<String, Object> values = new java.util.HashMap<>();
      ((Map<?, ?>) line).forEach((name, value) -> values.put(name.toString(), value));
      all.append(filled(kind, texts, text(texts, key), values));
    }
    return all.toString();
  }

  private static String text(Properties texts, String key) {
    return Objects.requireNonNull(texts.getProperty(key), key);
  }

  /** A level by the programme's own name for it, else by the usual word, else by its code. */
  static String level(Locale language, Tiers tiers, String code) {
    return tiers.ladders().stream()
        .flatMap(ladder -> ladder.find(code).stream())
        .map(level -> level.names().get(language.toLanguageTag()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> of(language).getProperty("level." + code, code));
  }

  /** So much of a measure, in words. */
  static String measure(Locale language, Measure measure, BigDecimal value, String currency) {
    String number =
        measure.isCount()
            ? value.setScale(0, RoundingMode.CEILING).toPlainString()
            : points(Points.rounded(value, RoundingMode.CEILING));
    return text(of(language), "measure." + measure.field())
        .replace("{value}", number)
        .replace("{currency}", currency);
  }

  /** Grouped, whole points without decimals, as on the pages. */
  static String points(Points points) {
    DecimalFormat format =
        new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(points.toDecimal()).replaceAll("\\.00$", "");
  }
}
