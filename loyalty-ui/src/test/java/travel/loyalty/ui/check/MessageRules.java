package travel.loyalty.ui.check;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import travel.loyalty.ui.text.Texts;

/** Every word in every language, none missing, none left over. */
public final class MessageRules {

  private static final Pattern USED =
      Pattern.compile("#\\{([a-z][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)+)");
  private static final Pattern QUOTED =
      Pattern.compile("[\"'#{]([a-z][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)*)\\.?[\"'}(]");
  private static final Pattern REFUSED = Pattern.compile("new Refused\\(\\s*\"([a-z.-]+)\"");

  private static final Pattern UNREADABLE =
      Pattern.compile("(?:new Unreadable|Unreadable.atLine|new BadCell)\\(\\s*\"([a-z0-9-]+)\"");

  // Said by a code that the domain gives: kept whole, whatever is used today.
  private static final Set<String> CODES = Set.of("refused", "field", "words", "explanation");

  private final Path resources;
  private final List<Path> users;

  /**
   * The rules of one module.
   *
   * @param resources its {@code src/main/resources}
   * @param users folders whose templates and classes say its words
   */
  public MessageRules(Path resources, Path... users) {
    this.resources = resources;
    this.users = List.of(users);
  }

  /** What is missing, left over or cannot be read. */
  public List<String> offences(Texts texts) {
    List<String> offences = new ArrayList<>();
    Set<String> own = own();
    for (Locale language : texts.languages()) {
      own.stream()
          .filter(key -> !texts.has(key, language))
          .forEach(key -> offences.add(key + " is missing in " + language));
      texts.patterns(language).forEach((key, pattern) -> broken(key, pattern, offences));
    }
    String sources = sources();
    missing(sources, texts, offences);
    leftOver(sources, own, offences);
    return offences;
  }

  /** Refusals of the domain, and of files it cannot read, that no language file explains. */
  public static List<String> unexplained(Path sources, Texts texts) {
    Set<String> unexplained = new TreeSet<>();
    for (Path file : Sources.below(sources, ".java")) {
      String source = Sources.text(file);
      REFUSED
          .matcher(source)
          .results()
          .forEach(found -> named("refused.", found, texts, unexplained));
      UNREADABLE
          .matcher(source)
          .results()
          .forEach(found -> named("field.", found, texts, unexplained));
    }
    return List.copyOf(unexplained);
  }

  private static void named(
      String prefix, MatchResult found, Texts texts, Set<String> unexplained) {
    String key = prefix + found.group(1);
    if (!texts.has(key, Texts.FALLBACK)) {
      unexplained.add(key + " is refused but not explained");
    }
  }

  private Set<String> own() {
    Set<String> keys = new TreeSet<>();
    for (Path file : Sources.below(resources.resolve("messages"), ".properties")) {
      Sources.text(file)
          .lines()
          .filter(line -> line.matches("[a-z][A-Za-z0-9._-]* *=.*"))
          .forEach(line -> keys.add(line.split("=", 2)[0].strip()));
    }
    return keys;
  }

  private String sources() {
    List<Path> files = new ArrayList<>();
    for (Path user : users) {
      files.addAll(Sources.below(user, ".html"));
      files.addAll(Sources.below(user, ".java"));
    }
    return files.stream().map(Sources::text).collect(Collectors.joining("\n"));
  }

  private static void broken(String key, String pattern, List<String> offences) {
    try {
      new MessageFormat(pattern.replaceAll("\\{[a-zA-Z]\\w*", "{0"), Locale.ROOT);
    } catch (IllegalArgumentException e) {
      offences.add(key + " is no message format: " + pattern);
    }
    if (pattern.replace("''", "").contains("'")) {
      offences.add(key + " has a single apostrophe: " + pattern);
    }
  }

  private static void missing(String sources, Texts texts, List<String> offences) {
    Map<String, String> known = texts.patterns(Texts.FALLBACK);
    Matcher used = USED.matcher(sources);
    Set<String> missing = new TreeSet<>();
    while (used.find()) {
      if (!known.containsKey(used.group(1))) {
        missing.add(used.group(1) + " is said but not written");
      }
    }
    offences.addAll(missing);
  }

  // A key is in use if it, or a prefix that a code is appended to, stands quoted in a source.
  private static void leftOver(String sources, Set<String> own, List<String> offences) {
    Set<String> quoted = new TreeSet<>();
    Matcher found = QUOTED.matcher(sources);
    int from = 0;
    while (found.find(from)) {
      quoted.add(found.group(1));
      from = found.end() - 1;
    }
    for (String key : own) {
      if (!isSaid(key, quoted)) {
        offences.add(key + " is written but never said");
      }
    }
  }

  private static boolean isSaid(String key, Set<String> quoted) {
    if (quoted.contains(key) || CODES.contains(key.substring(0, key.indexOf('.')))) {
      return true;
    }
    for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
      String prefix = key.substring(0, dot);
      if (prefix.contains(".") && quoted.contains(prefix)) {
        return true;
      }
    }
    return false;
  }
}
