package travel.loyalty.admin.programme;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import travel.loyalty.shared.Refused.FieldError;

/**
 * What is wrong in a document that was sent.
 *
 * @param place the JSON pointer
 * @param code whose words are {@code words.fault.<code>}
 * @param expected what would be right, as far as it can be said
 */
public record FaultView(String place, String code, String expected) {

  public static FaultView of(FieldError fault) {
    Map<String, Object> said = fault.arguments();
    String range =
        Stream.of("least", "most")
            .filter(said::containsKey)
            .map(name -> String.valueOf(said.get(name)))
            .collect(Collectors.joining(" – "));
    String expected = said.containsKey("expected") ? String.valueOf(said.get("expected")) : range;
    return new FaultView(fault.pointer(), fault.code(), expected);
  }
}
