package travel.loyalty.ui.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a WAR in all its languages: its own files {@code messages/<feature>_<language>
 * .properties} and those of the shell. Files are all there is to a language: adding a language is
 * adding files.
 */
public final class Texts {

  /** What a visitor gets whose languages we do not have. */
  public static final Locale FALLBACK = Locale.ENGLISH;

  private static final List<String> SHELL = List.of("ui", "words", "rows");
  private static final Pattern FILE =
      Pattern.compile("([a-z-]+)_([a-z]{2}(?:_[A-Z]{2})?)\\.properties");
  private static final Pattern NAMED = Pattern.compile("\\{([a-zA-Z]\\w*)");

  private final Map<Locale, Map<String, String>> byLanguage;

  private Texts(Map<Locale, Map<String, String>> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /**
   * Reads the named files from the folder {@code messages/} of a class path.
   *
   * @param fileNames of the WAR; the shell's own come by themselves
   */
  public static Texts load(Collection<String> fileNames, ClassLoader classPath) {
    Map<Locale, Map<String, String>> byLanguage =
        new TreeMap<>((a, b) -> a.toLanguageTag().compareTo(b.toLanguageTag()));
    for (String name : fileNames) {
      Matcher file = FILE.matcher(name);
      if (file.matches()) {
        Locale language = Locale.forLanguageTag(file.group(2).replace('_', '-'));
        words(byLanguage, language).putAll(read(name, classPath));
      }
    }
    words(byLanguage, FALLBACK);
    byLanguage.forEach(
        (language, words) -> SHELL.forEach(f -> words.putAll(shell(f, language, classPath))));
    return new Texts(byLanguage);
  }

  private static Map<String, String> words(Map<Locale, Map<String, String>> all, Locale language) {
    return all.computeIfAbsent(language, l -> new HashMap<>());
  }

  private static Map<String, String> shell(String file, Locale language, ClassLoader classPath) {
    return read(file + "_" + language + ".properties", classPath);
  }

  private static Map<String, String> read(String name, ClassLoader classPath) {
    try (InputStream in = classPath.getResourceAsStream("messages/" + name)) {
      if (in == null) {
        throw new IllegalStateException("messages/" + name + " is not on the class path");
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> words = new HashMap<>();
      properties.forEach((key, value) -> words.put((String) key, (String) value));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every language there are files for. */
  public List<Locale> languages() {
    return List.copyOf(byLanguage.keySet());
  }

  /** The language of ours that comes nearest to a wish, if any does. */
  public Optional<Locale> nearest(Locale wish) {
    return languages().stream()
        .filter(l -> l.equals(wish))
        .findFirst()
        .or(
            () ->
                languages().stream()
                    .filter(l -> l.getLanguage().equals(wish.getLanguage()))
                    .findFirst());
  }

  /** All keys of a language and their patterns. */
  public Map<String, String> patterns(Locale language) {
    return Collections.unmodifiableMap(byLanguage.get(language));
  }

  public boolean has(String key, Locale language) {
    return byLanguage.get(language).containsKey(key);
  }

  /** The text of a key, its places {@code {0}} filled in order. */
  public String of(String key, Locale language, Object... arguments) {
    return format(pattern(key, language), language, arguments);
  }

  /** The text of a key, its places {@code {name}} filled by name; what is not given stays empty. */
  public String of(String key, Locale language, Map<String, ?> arguments) {
    List<Object> inOrder = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Matcher place = NAMED.matcher(pattern(key, language));
    StringBuilder numbered = new StringBuilder();
    while (place.find()) {
      if (!names.contains(place.group(1))) {
        names.add(place.group(1));
        Object value = arguments.get(place.group(1));
        inOrder.add(value == null ? "" : value);
      }
      place.appendReplacement(numbered, "{" + names.indexOf(place.group(1)));
    }
    return format(place.appendTail(numbered).toString(), language, inOrder.toArray());
  }

  // Seen only if a test was skipped: the key itself tells what is missing.
  private String pattern(String key, Locale language) {
    String own = byLanguage.getOrDefault(language, Map.of()).get(key);
    return own != null ? own : byLanguage.get(FALLBACK).getOrDefault(key, "??" + key + "??");
  }

  private static String format(String pattern, Locale language, Object... arguments) {
    return new MessageFormat(pattern, language).format(arguments);
  }
}
