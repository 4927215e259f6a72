package travel.loyalty.web.api.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.function.Function;
import travel.loyalty.shared.Money;

/** Writes JSON: trees of plain values, nothing bound to classes. */
public final class Json {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A list, each element written by the function. */
  public static <T> ArrayNode array(
      Collection<? extends T> elements, Function<T, ? extends JsonNode> writer) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    elements.forEach(element -> array.add(writer.apply(element)));
    return array;
  }

  public static ArrayNode strings(Collection<String> texts) {
    return array(texts, JsonNodeFactory.instance::textNode);
  }

  /** {@code {"amount":"3680.00","currency":"CNY"}}. */
  public static ObjectNode money(Money money) {
    return object().put("amount", money.amount().toPlainString()).put("currency", money.currency());
  }

  public static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree can always be written", e);
    }
  }
}
