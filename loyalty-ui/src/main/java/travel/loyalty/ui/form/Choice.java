package travel.loyalty.ui.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * One option of a select or of radio buttons.
 *
 * @param value what is posted
 * @param label message key, or the text itself where it comes from data
 * @param isKey whether the label is a message key
 */
public record Choice(String value, String label, boolean isKey) {

  /** An option whose label is a message. */
  public static Choice of(String value, String key) {
    return new Choice(value, key, true);
  }

  /** An option whose label comes from data. */
  public static Choice named(String value, String name) {
    return new Choice(value, name, false);
  }

  /** All values of an enum, labelled by {@code prefix.NAME}. */
  public static List<Choice> of(Class<? extends Enum<?>> type, String prefix) {
    return Stream.of(type.getEnumConstants())
        .map(value -> of(value.name(), prefix + "." + value.name()))
        .toList();
  }
}
