package travel.loyalty.ui.form;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody else saved the same thing while a form stood open: what is saved now beside what was
 * typed, for the fields in which they differ. Whoever sends the form once more saves what was
 * typed.
 */
public final class Conflict {

  /**
   * A field in which they differ.
   *
   * @param label message key of the field
   * @param saved what stands there now; empty for nothing
   * @param typed what would replace it
   */
  public record Difference(String label, List<Choice> saved, List<Choice> typed) {}

  private final Form saved;
  private final Form typed;
  private final List<Difference> differences = new ArrayList<>();

  private Conflict(Form saved, Form typed) {
    this.saved = saved;
    this.typed = typed;
  }

  /**
   * Nothing compared yet.
   *
   * @param saved the form as it would be opened now
   */
  public static Conflict between(Form saved, Form typed) {
    return new Conflict(saved, typed);
  }

  /** Compares a field that people type into. */
  public Conflict field(String name, String label) {
    return field(name, label, List.of());
  }

  /** Compares a field whose values are chosen, so that they are said as the form says them. */
  public Conflict field(String name, String label, List<Choice> options) {
    List<Choice> before = words(saved, name, options);
    List<Choice> after = words(typed, name, options);
    if (!before.equals(after)) {
      differences.add(new Difference(label, before, after));
    }
    return this;
  }

  private static List<Choice> words(Form form, String name, List<Choice> options) {
    return form.all(name).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .sorted()
        .map(value -> word(value, options))
        .toList();
  }

  private static Choice word(String value, List<Choice> options) {
    return options.stream()
        .filter(option -> option.value().equals(value))
        .findFirst()
        .orElse(Choice.named(value, value));
  }

  /** The version that the form has to name from now on. */
  String version() {
    return saved.text("version");
  }

  List<Difference> differences() {
    return List.copyOf(differences);
  }
}
