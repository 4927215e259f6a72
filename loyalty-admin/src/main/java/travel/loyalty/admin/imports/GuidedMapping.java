package travel.loyalty.admin.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import travel.loyalty.imports.ImportTarget;
import travel.loyalty.ui.form.FieldProblem;
import travel.loyalty.ui.form.Form;

/**
 * A mapping made field by field on a page: a column, or the same for all rows, and for some kinds
 * how the cell is written. What needs more is written as JSON.
 */
record GuidedMapping(ImportTarget target, List<FieldView> fields) {

  private static final String LINE = "line-";
  private static final GuidedMapping MEMBERS =
      new GuidedMapping(
          ImportTarget.MEMBERS,
          fields(
              "externalRef! name! class!=INDIVIDUAL companyRef companyName email mobile"
                  + " birthDate:day locale"));
  private static final GuidedMapping BOOKINGS =
      new GuidedMapping(
          ImportTarget.BOOKINGS,
          fields(
              "source! reference! memberNumber memberRef status:word!=PAID bookedAt:day!"
                  + " paidAt:day tripEndsOn:day channel line-type:word!=HOTEL line-market:word"
                  + " line-product line-route line-departsOn:day line-travellers"
                  + " line-amount:number!"));

  /**
   * A field as the page asks for it.
   *
   * @param kind {@code text}, {@code day}, {@code word} or {@code number}
   * @param standard the same for all rows unless something is chosen; empty for none
   */
  public record FieldView(String name, String kind, boolean isRequired, String standard) {

    /** Suffix of the key of its label. */
    public String label() {
      return name;
    }
  }

  static GuidedMapping of(ImportTarget target) {
    return target == ImportTarget.MEMBERS ? MEMBERS : BOOKINGS;
  }

  Form blank() {
    Form form = Form.blank().with("target", target.name());
    for (FieldView field : fields) {
      form.with("constant-" + field.name(), field.standard());
    }
    return form;
  }

  /** The mapping that the form says, as JSON; what is wrong with it the door will tell. */
  String document(Form form) {
    ObjectNode root = object();
    root.put("name", form.required("name", 100));
    root.put("target", target.name());
    ObjectNode mapped = root.putObject("fields");
    ObjectNode line =
        target == ImportTarget.BOOKINGS ? mapped.putArray("lines").addObject() : object();
    for (FieldView field : fields) {
      boolean ofLine = field.name().startsWith(LINE);
      put(ofLine ? line : mapped, field, form);
    }
    if (target == ImportTarget.BOOKINGS) {
      line.putObject("line").put("constant", "1");
    }
    return root.toString();
  }

  private static void put(ObjectNode into, FieldView field, Form form) {
    String name =
        field.name().startsWith(LINE) ? field.name().substring(LINE.length()) : field.name();
    String column = form.text("column-" + field.name());
    String constant = form.text("constant-" + field.name());
    if (!column.isEmpty()) {
      into.set(name, cell(column, field, form));
    } else if (!constant.isEmpty()) {
      into.putObject(name).put("constant", constant);
    }
  }

  private static ObjectNode cell(String column, FieldView field, Form form) {
    ObjectNode expression = object();
    String style = form.text("style-" + field.name());
    switch (field.kind()) {
      case "day" -> {
        expression.put("date", column);
        patterns(style).forEach(expression.withArray("patterns")::add);
      }
      case "word" -> words(expression, column, style);
      case "number" -> {
        expression.put("number", column);
        expression.put("decimal", style.equals("comma") ? "," : ".");
      }
      default -> expression.put("column", column);
    }
    return expression;
  }

  private static Stream<String> patterns(String style) {
    return Stream.of((style.isEmpty() ? "yyyy-MM-dd" : style).split(";")).map(String::strip);
  }

  // One a line or after a semicolon: Check-Out=COMPLETED.
  private static void words(ObjectNode expression, String column, String style) {
    if (style.isEmpty()) {
      expression.put("column", column);
      return;
    }
    expression.put("map", column);
    ObjectNode values = expression.putObject("values");
    for (String pair : style.split("[;\\r\\n]+")) {
      String[] parts = pair.split("=", 2);
      values.put(parts[0].strip(), parts.length == 2 ? parts[1].strip() : "");
    }
  }

  /** A problem of the document led back to the input that it came from. */
  static FieldProblem inForm(FieldProblem problem) {
    String path = problem.field();
    if (!path.startsWith("fields/")) {
      return new FieldProblem(path, problem.key(), problem.arguments());
    }
    String field = path.substring("fields/".length()).replaceFirst("^lines/0/", LINE);
    String name = field.contains("/") ? field.substring(0, field.indexOf('/')) : field;
    boolean style = field.contains("/patterns") || field.contains("/values");
    return new FieldProblem(
        (style ? "style-" : "column-") + name, problem.key(), Map.copyOf(problem.arguments()));
  }

  private static List<FieldView> fields(String names) {
    return Stream.of(names.split(" ")).map(GuidedMapping::field).toList();
  }

  private static FieldView field(String text) {
    String[] standard = text.split("=", 2);
    String[] kind = standard[0].replace("!", "").split(":", 2);
    return new FieldView(
        kind[0],
        kind.length == 2 ? kind[1] : "text",
        standard[0].contains("!"),
        standard.length == 2 ? standard[1] : "");
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
