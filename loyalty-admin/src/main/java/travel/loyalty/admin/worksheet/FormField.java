package travel.loyalty.admin.worksheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

/**
 * A field of a form and what it is in the document.
 *
 * @param name of the input, which is its JSON pointer as seen from the part, without the first
 *     stroke: {@code earn/per}
 * @param options what may be chosen
 * @param only the choices of the form's first select that it belongs to; none where it always does
 * @param hinted whether the page says more than its label
 */
record FormField(String name, Kind kind, List<Choice> options, List<String> only, boolean hinted) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DIGITS_MAX = 9;
  private static final List<Choice> YES_OR_NO =
      List.of(Choice.of("true", "worksheet.flag.true"), Choice.of("false", "worksheet.flag.false"));

  /** How a field is asked for, and how it is written into the document. */
  enum Kind {
    TEXT,
    /** A text of digits: points, money, percent. */
    DECIMAL,
    NUMBER,
    DAY,
    CHOICE,
    FLAG,
    /** Several of the options. */
    WORDS,
    /** Several words of one's own, commas between them. */
    LIST,
    /** Lines such as {@code 3 = 20.00}: an object whose names are the scores. */
    SCALE
  }

  private FormField(String name, Kind kind, List<Choice> options) {
    this(name, kind, options, List.of(), false);
  }

  static FormField text(String name) {
    return new FormField(name, Kind.TEXT, List.of());
  }

  static FormField decimal(String name) {
    return new FormField(name, Kind.DECIMAL, List.of());
  }

  static FormField number(String name) {
    return new FormField(name, Kind.NUMBER, List.of());
  }

  static FormField day(String name) {
    return new FormField(name, Kind.DAY, List.of());
  }

  static FormField choice(String name, List<Choice> options) {
    return new FormField(name, Kind.CHOICE, options);
  }

  static FormField flag(String name) {
    return new FormField(name, Kind.FLAG, YES_OR_NO);
  }

  static FormField words(String name, List<Choice> options) {
    return new FormField(name, Kind.WORDS, options);
  }

  static FormField list(String name) {
    return new FormField(name, Kind.LIST, List.of());
  }

  static FormField scale(String name) {
    return new FormField(name, Kind.SCALE, List.of());
  }

  /** Belongs to these choices of the form's first select only. */
  FormField only(String... choices) {
    return new FormField(name, kind, options, List.of(choices), hinted);
  }

  FormField withHint() {
    return new FormField(name, kind, options, only, true);
  }

  /** Message key of its label; a row of a table is called as its first one. */
  public String label() {
    return "worksheet.field." + dotted();
  }

  /** Message key of its hint. */
  public String hint() {
    return "worksheet.hint." + dotted();
  }

  private String dotted() {
    return name.replaceAll("/\\d+/", "/").replace('/', '.');
  }

  /** Whether it takes the whole width of a form. */
  public boolean isWide() {
    return kind == Kind.WORDS || kind == Kind.SCALE;
  }

  /** Shows what the document has. */
  void read(JsonNode value, Form form) {
    switch (kind) {
      case WORDS -> form.withAll(name, texts(value));
      case LIST -> form.with(name, String.join(", ", texts(value)));
      case SCALE -> form.with(name, lines(value));
      default -> form.with(name, value.asText(""));
    }
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static String lines(JsonNode scale) {
    return scale.properties().stream()
        .map(line -> line.getKey() + " = " + line.getValue().asText())
        .collect(Collectors.joining("\n"));
  }

  /**
   * What was typed as the document has it; empty for nothing. What cannot be read stays a text, so
   * that the programme says what is wrong with it.
   */
  Optional<JsonNode> value(Form form) {
    String text = form.text(name);
    return switch (kind) {
      case WORDS -> array(form.all(name).stream());
      case LIST -> array(Arrays.stream(text.split("[,，、;；\\n]")));
      case SCALE -> text.isEmpty() ? Optional.empty() : Optional.of(scores(text));
      case NUMBER -> typed(plain(text)).map(t -> number(t, DIGITS_MAX));
      case DECIMAL -> typed(plain(text)).map(JSON::textNode);
      case FLAG -> typed(text).map(flag -> JSON.booleanNode(flag.equals("true")));
      default -> typed(text).map(JSON::textNode);
    };
  }

  private static Optional<String> typed(String text) {
    return Optional.of(text).filter(typed -> !typed.isEmpty());
  }

  // Thousands may be parted by commas or spaces, as everywhere on our pages.
  private static String plain(String text) {
    return text.replaceAll("[, \u00a0\u202f，]", "");
  }

  private static JsonNode number(String text, int digitsMax) {
    return text.matches("-?\\d{1," + digitsMax + "}")
        ? JSON.numberNode(Integer.parseInt(text))
        : JSON.textNode(text);
  }

  private static Optional<JsonNode> array(Stream<String> words) {
    List<String> all = words.map(String::strip).filter(word -> !word.isEmpty()).toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    var array = JSON.arrayNode();
    all.forEach(array::add);
    return Optional.of(array);
  }

  private static ObjectNode scores(String lines) {
    ObjectNode scale = JSON.objectNode();
    for (String line : lines.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      String[] sides = line.split("[=:：＝]", 2);
      scale.put(sides[0].strip(), sides.length < 2 ? "" : plain(sides[1].strip()));
    }
    return scale;
  }
}
