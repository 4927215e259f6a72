package travel.loyalty.admin.worksheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;
import travel.loyalty.ui.form.Conflict;
import travel.loyalty.ui.form.FieldProblem;
import travel.loyalty.ui.form.Form;

/**
 * All fields of a form, and the way from a part of the document to the form and back. Whatever the
 * part has besides them stays as it is.
 */
record PartFields(List<FormGroup> groups) {

  static PartFields of(FormGroup... groups) {
    return new PartFields(List.of(groups));
  }

  private List<FormField> fields() {
    return groups.stream().flatMap(group -> group.fields().stream()).toList();
  }

  /** The form as the part fills it. */
  Form read(ObjectNode part) {
    Form form = Form.blank();
    fields().forEach(field -> field.read(part.at("/" + field.name()), form));
    return form;
  }

  /** Writes what was typed into the part; rows left empty are closed up, in the form as well. */
  void write(Form form, ObjectNode part) {
    FormRows.closeUp(form, fields());
    for (FormField field : fields()) {
      Optional<JsonNode> value = isAsked(field, form) ? field.value(form) : Optional.empty();
      String[] path = field.name().split("/");
      if (value.isPresent()) {
        set(part, path, value.get());
      } else {
        remove(part, path, 0);
      }
    }
    part.properties().stream()
        .map(Map.Entry::getValue)
        .filter(ArrayNode.class::isInstance)
        .forEach(PartFields::dropEmptyRows);
    fields().stream().map(f -> f.name().split("/")[0]).forEach(n -> dropEmpty(part, n));
  }

  private static void dropEmptyRows(JsonNode array) {
    for (int i = array.size() - 1; i >= 0; i--) {
      if (array.get(i).isObject() && array.get(i).isEmpty()) {
        ((ArrayNode) array).remove(i);
      }
    }
  }

  private static void dropEmpty(ObjectNode part, String name) {
    if (part.path(name).isContainerNode() && part.path(name).isEmpty()) {
      part.remove(name);
    }
  }

  // The first select says which of the other fields there are.
  private boolean isAsked(FormField field, Form form) {
    return field.only().isEmpty()
        || fields().stream()
            .filter(other -> other.kind() == FormField.Kind.CHOICE)
            .findFirst()
            .filter(chosen -> field.only().contains(form.text(chosen.name())))
            .isPresent();
  }

  private static void set(ObjectNode part, String[] path, JsonNode value) {
    JsonNode at = part;
    for (int i = 0; i < path.length - 1; i++) {
      boolean isList = path[i + 1].matches("\\d+");
      at =
          at instanceof ArrayNode array
              ? row(array, path[i])
              : inner((ObjectNode) at, path[i], isList);
    }
    ((ObjectNode) at).set(path[path.length - 1], value);
  }

  private static JsonNode inner(ObjectNode object, String name, boolean isList) {
    return isList ? object.withArray("/" + name) : object.withObject("/" + name);
  }

  private static JsonNode row(ArrayNode array, String index) {
    int at = Integer.parseInt(index);
    while (array.size() <= at) {
      array.addObject();
    }
    return array.get(at);
  }

  /** Takes a value out, and with it what it leaves empty. */
  private static void remove(JsonNode node, String[] path, int depth) {
    if (node instanceof ObjectNode object && object.has(path[depth])) {
      JsonNode inner = object.get(path[depth]);
      if (depth == path.length - 1) {
        object.remove(path[depth]);
      } else {
        remove(inner, path, depth + 1);
        if (inner.isContainerNode() && inner.isEmpty()) {
          object.remove(path[depth]);
        }
      }
    } else if (node instanceof ArrayNode array && array.has(Integer.parseInt(path[depth]))) {
      remove(array.get(Integer.parseInt(path[depth])), path, depth + 1);
    }
  }

  /** Shows at its field what the programme refused; what belongs to none, above the form. */
  void refuse(Form form, Refused refused) {
    for (FieldError fault : refused.errors()) {
      Map<String, Object> said = new HashMap<>(fault.arguments());
      form.refuse(
          new FieldProblem(owner(fault.pointer()), "worksheet.fault." + fault.code(), said));
    }
  }

  // The field itself, else that which the place lies in, else the first that lies in the place.
  private String owner(String pointer) {
    String place = pointer.startsWith("/") ? pointer.substring(1) : pointer;
    List<String> names = fields().stream().map(FormField::name).toList();
    return names.stream()
        .filter(name -> place.equals(name) || place.startsWith(name + "/"))
        .max(Comparator.comparingInt(String::length))
        .or(() -> names.stream().filter(name -> name.startsWith(place + "/")).findFirst())
        .orElse("");
  }

  /** What a part says, in the order of the form. */
  List<Fact> facts(ObjectNode part) {
    Form form = read(part);
    return fields().stream()
        .filter(field -> !field.name().equals("code"))
        .map(field -> Fact.of(field, form))
        .filter(fact -> !fact.values().isEmpty())
        .toList();
  }

  /** What is saved now beside what was typed. */
  Conflict conflict(Form saved, Form typed) {
    Conflict conflict = Conflict.between(saved, typed);
    fields().forEach(field -> conflict.field(field.name(), field.label(), field.options()));
    return conflict;
  }
}
