package travel.loyalty.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import travel.loyalty.ui.form.FieldProblem;
import travel.loyalty.ui.form.Form;
import travel.loyalty.ui.text.Device;
import travel.loyalty.ui.text.Formats;
import travel.loyalty.ui.text.Languages;
import travel.loyalty.ui.text.StepWords;
import travel.loyalty.ui.text.Texts;

/**
 * Says messages whose key or places are known only at run time; templates know it as {@code #say}.
 */
public final class Say {

  private final Texts texts;
  private final Locale language;
  private final Formats formats;

  public Say(Texts texts, Locale language, Formats formats) {
    this.texts = texts;
    this.language = language;
    this.formats = formats;
  }

  /** To the visitor behind a request: for files, which no template writes. */
  public static Say to(HttpServletRequest request) {
    return new Say(
        Languages.texts(request.getServletContext()), Languages.of(request), Formats.of(request));
  }

  /** A message with named places. */
  public String of(String key, Map<String, ?> arguments) {
    Map<String, Object> written = new HashMap<>();
    arguments.forEach((name, value) -> written.put(name, formats.any(value)));
    return texts.of(key, language, written);
  }

  /** What is wrong with a field. */
  public String of(FieldProblem problem) {
    return of(problem.key(), problem.arguments());
  }

  /** The same with the name that the page gives the field, where it has one. */
  public String of(Form form, FieldProblem problem) {
    String wrong = of(problem);
    return form.label(problem.field())
        .map(label -> texts.of("ui.form.problem", language, label, wrong))
        .orElse(wrong);
  }

  /** The message {@code prefix.code}: names of states, kinds and reasons. */
  public String code(String prefix, Object code) {
    return texts.of(prefix + "." + code, language);
  }

  /** What people call a code of the domain: {@code words.<kind>.<code>}, or the code itself. */
  public String word(String kind, Object code) {
    String key = "words." + kind + "." + code;
    return texts.has(key, language) ? texts.of(key, language) : String.valueOf(code);
  }

  /** A name that people gave in their languages, else what the code is called. */
  public String named(Map<String, String> names, String kind, Object code) {
    String name = names.get(language.toLanguageTag());
    return name == null ? word(kind, code) : name;
  }

  /** Several codes in one line, as {@link #word}. */
  public String words(String kind, Collection<?> codes) {
    return codes.stream()
        .map(code -> word(kind, code))
        .collect(Collectors.joining(texts.of("ui.words.and", language)));
  }

  /** Several sentences in one line. */
  public String inOneLine(Stream<String> sentences) {
    return sentences.collect(Collectors.joining(texts.of("ui.words.then", language)));
  }

  /** A step of a computation in words. */
  public String step(Object operation, Map<String, String> values) {
    return new StepWords(texts, language, formats).of(operation, values);
  }

  /** By which rule, in words. */
  public String rule(String code, int version) {
    return new StepWords(texts, language, formats).rule(code, version);
  }

  /** The browser and the system behind a {@code User-Agent}. */
  public String device(String agent) {
    Device device = Device.of(agent);
    if (device.browser().isEmpty() || device.system().isEmpty()) {
      return texts.of("ui.device.unknown", language);
    }
    return texts.of(
        "ui.device.of",
        language,
        word("browser", device.browser()),
        word("system", device.system()));
  }

  /** Who did something, from the form kept in tables: {@code STAFF/ben}. */
  public String actor(Object actor) {
    String kept = actor.toString();
    int slash = kept.indexOf('/');
    return slash < 0
        ? kept
        : texts.of("ui.actor." + kept.substring(0, slash), language, kept.substring(slash + 1));
  }

  /**
   * What points came from: of a booking, also of an employee's, only the number that people know it
   * by, of an award its name and year, of an activity its code, of a hold nothing but that it was
   * one.
   */
  public String source(String kind, String reference) {
    int first = reference.indexOf('/');
    int last = reference.lastIndexOf('/');
    return switch (kind) {
      case "BOOKING", "COMPANY" ->
          named("source", kind, first < last ? reference.substring(first + 1, last) : reference);
      case "AWARD" ->
          first < 0
              ? word("award", reference)
              : named("award", reference.substring(0, first), reference.substring(first + 1));
      case "ACTIVITY" -> named("source", kind, reference.substring(0, first));
      case "HOLD", "REFERRAL" -> word("source", kind);
      case "STREAK" -> named("source", kind, reference.substring(first + 1));
      default -> named("source", kind, reference);
    };
  }

  private String named(String kind, String word, String name) {
    return word(kind, word) + "\u00a0" + name;
  }

  public String flash(Flash flash) {
    return texts.of(flash.key(), language, flash.arguments().toArray());
  }

  public String brand(Shell shell) {
    return code("ui.brand", shell.isStaff() ? "staff" : "member");
  }

  /** A language in its own words. */
  public String nameOf(Locale other) {
    return texts.of("ui.language.name", other);
  }
}
