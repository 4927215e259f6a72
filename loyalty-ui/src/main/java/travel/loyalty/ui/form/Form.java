package travel.loyalty.ui.form;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import travel.loyalty.ui.Problem;

/**
 * A form: what was typed, and what is wrong with it. A controller reads the fields, asks {@link
 * #isValid()}, and shows the same form again if it is not; so input is never lost.
 *
 * <p>Each reading that does not succeed adds a problem and yields empty. Templates show it by the
 * fragments of {@code ui/form}, under the model name {@code form}.
 */
public final class Form {

  private final Map<String, List<String>> values = new HashMap<>();
  private final Map<String, Upload> uploads = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final List<FieldProblem> problems = new ArrayList<>();
  private List<Conflict.Difference> differences = List.of();
  private boolean isOutdated;

  private Form() {}

  /** A form that nobody has filled in yet. */
  public static Form blank() {
    return new Form();
  }

  /** What was posted, also as multipart with files. */
  public static Form of(HttpServletRequest request) {
    Form form = new Form();
    request.getParameterMap().forEach((name, all) -> form.values.put(name, List.of(all)));
    Multipart.of(request).ifPresent(form::add);
    return form;
  }

  // A file field that was left empty comes too, without a file name.
  private void add(Multipart body) {
    values.putAll(body.fields());
    body.uploads()
        .forEach(
            (name, upload) -> {
              if (!upload.fileName().isEmpty()) {
                uploads.put(name, upload);
              }
            });
  }

  /** Fills a field of a form about to be shown. */
  public Form with(String field, Object value) {
    values.put(field, List.of(String.valueOf(value)));
    return this;
  }

  /** Fills a field that may be ticked several times. */
  public Form withAll(String field, List<String> all) {
    values.put(field, List.copyOf(all));
    return this;
  }

  /** The text without spaces around it; empty if it was not sent. */
  public String text(String field) {
    List<String> all = values.getOrDefault(field, List.of());
    return all.isEmpty() ? "" : all.get(0).strip();
  }

  /** The text exactly as typed: for passwords. */
  public String secret(String field) {
    List<String> all = values.getOrDefault(field, List.of());
    return all.isEmpty() ? "" : all.get(0);
  }

  /** Like {@link #secret(String)}; a problem {@code required} if nothing was typed. */
  public String requiredSecret(String field) {
    String secret = secret(field);
    if (secret.isEmpty()) {
      refuse(field, "required");
    }
    return secret;
  }

  public Optional<String> optional(String field) {
    return Optional.of(text(field)).filter(t -> !t.isEmpty());
  }

  /** The text; a problem {@code required} if there is none. */
  public String required(String field) {
    String text = text(field);
    if (text.isEmpty()) {
      refuse(field, "required");
    }
    return text;
  }

  /**
   * Like {@link #required(String)}, and a problem {@code too-long} above the limit.
   *
   * @param lengthMax characters, as the column holds them
   */
  public String required(String field, int lengthMax) {
    limit(field, lengthMax);
    return required(field);
  }

  /** Adds a problem {@code too-long} if the text has more characters than the limit. */
  public void limit(String field, int lengthMax) {
    if (text(field).length() > lengthMax) {
      refuse(new FieldProblem(field, "field.too-long", Map.of("max", lengthMax)));
    }
  }

  /** All values of a field that may be ticked several times. */
  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  public boolean isChecked(String field) {
    return !text(field).isEmpty();
  }

  /** A day as {@code <input type=date>} sends it; a problem {@code date} if it is none. */
  public Optional<LocalDate> date(String field) {
    return parsed(field, "date", LocalDate::parse);
  }

  /** A whole number; a problem {@code integer} if it is none. */
  public Optional<Integer> integer(String field) {
    return parsed(field, "integer", Integer::valueOf);
  }

  /**
   * A decimal, thousands separated by commas or spaces if at all; a problem {@code decimal} if it
   * is none, {@code too-many-decimals} if it is finer than allowed.
   */
  public Optional<BigDecimal> decimal(String field, int scaleMax) {
    Optional<BigDecimal> value = parsed(field, "decimal", Form::decimal);
    if (value.isPresent() && value.get().stripTrailingZeros().scale() > scaleMax) {
      refuse(new FieldProblem(field, "field.too-many-decimals", Map.of("max", scaleMax)));
      return Optional.empty();
    }
    return value;
  }

  private static BigDecimal decimal(String text) {
    String plain = text.replaceAll("[, \u00a0\u202f]", "").replace('\u2212', '-');
    if (!plain.matches("[+-]?\\d{1,15}(\\.\\d{1,9})?")) {
      throw new NumberFormatException("A decimal was expected, not " + text);
    }
    return new BigDecimal(plain);
  }

  /** One of an enum's names; a problem {@code choice} if it is none of them. */
  public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
    return parsed(field, "choice", text -> Enum.valueOf(type, text));
  }

  /** Reads by a parser that throws; a problem {@code field.<code>} if it does. */
  public <T> Optional<T> parsed(String field, String code, Function<String, T> parser) {
    String text = text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      refuse(field, code);
      return Optional.empty();
    }
  }

  /** The file chosen for a field, if any. */
  public Optional<Upload> upload(String field) {
    return Optional.ofNullable(uploads.get(field));
  }

  /** Adds the shared problem {@code field.<code>}. */
  public void refuse(String field, String code) {
    refuse(FieldProblem.of(field, code));
  }

  /** Adds a problem; only the first of each field is kept. */
  public void refuse(FieldProblem problem) {
    if (problem.field().isEmpty() || problem(problem.field()).isEmpty()) {
      problems.add(problem);
    }
  }

  /** Adds what the domain refused: field by field, or for the form as a whole. */
  public void refuse(Problem problem) {
    if (problem.fields().isEmpty()) {
      refuse(new FieldProblem("", "refused." + problem.code(), problem.arguments()));
    }
    problem.fields().forEach(this::refuse);
  }

  /**
   * Like {@link #refuse(Problem)}; but where somebody else saved in between, says what, and lets
   * the next sending replace it.
   *
   * @param conflict makes the comparison; asked only then
   */
  public void refuse(Problem problem, Supplier<Conflict> conflict) {
    if (!problem.isOutdated()) {
      refuse(problem);
      return;
    }
    Conflict found = conflict.get();
    refuse(new FieldProblem("", "ui.conflict.problem", Map.of()));
    with("version", found.version());
    differences = found.differences();
    isOutdated = true;
  }

  /** Whether somebody else saved in between. */
  public boolean isOutdated() {
    return isOutdated;
  }

  /** In what that differs from what was typed. */
  public List<Conflict.Difference> differences() {
    return differences;
  }

  public boolean isValid() {
    return problems.isEmpty();
  }

  public List<FieldProblem> problems() {
    return List.copyOf(problems);
  }

  /** The problem of one field, if any. */
  public Optional<FieldProblem> problem(String field) {
    return problems.stream().filter(p -> p.field().equals(field)).findFirst();
  }

  /** Whether a field has a problem. */
  public boolean isWrong(String field) {
    return problem(field).isPresent();
  }

  /** Tells what the page calls a field, for the summary of problems; gives the label back. */
  public String named(String field, String label) {
    labels.put(field, label);
    return label;
  }

  /** What the page calls a field, once it was written. */
  public Optional<String> label(String field) {
    return Optional.ofNullable(labels.get(field));
  }

  /** The id of a field's input, where the link of its problem leads. */
  public String id(String field) {
    return FieldProblem.of(field, "").anchor();
  }

  /** The ids of what explains a field: its hint and its problem; empty for neither. */
  public String describedBy(String field, boolean hasHint) {
    String hint = hasHint ? id(field) + "-hint" : "";
    String problem = isWrong(field) ? id(field) + "-problem" : "";
    return (hint + " " + problem).strip();
  }

  /**
   * For hidden inputs of a check page: every field as it was typed, but none of the shell's own.
   */
  public Map<String, List<String>> carried() {
    Map<String, List<String>> carried = new TreeMap<>(values);
    carried.keySet().removeIf(name -> name.startsWith("_"));
    return carried;
  }
}
