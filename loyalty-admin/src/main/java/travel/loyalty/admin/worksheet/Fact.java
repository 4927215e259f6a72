package travel.loyalty.admin.worksheet;

import java.util.List;
import java.util.stream.Stream;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

/**
 * What a part says in one of its fields.
 *
 * @param label message key of the field
 * @param decimal whether the values are numbers with decimals
 */
public record Fact(String label, boolean decimal, List<Choice> values) {

  static Fact of(FormField field, Form form) {
    Stream<String> typed =
        field.kind() == FormField.Kind.SCALE
            ? form.text(field.name()).lines()
            : form.all(field.name()).stream();
    return new Fact(
        field.label(),
        field.kind() == FormField.Kind.DECIMAL,
        typed.filter(value -> !value.isBlank()).map(value -> word(value, field)).toList());
  }

  private static Choice word(String value, FormField field) {
    return field.options().stream()
        .filter(option -> option.value().equals(value))
        .findFirst()
        .orElse(Choice.named(value, value));
  }
}
