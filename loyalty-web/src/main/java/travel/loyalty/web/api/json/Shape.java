package travel.loyalty.web.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What one value must look like: reads it, or notes what is wrong and gives nothing. */
@FunctionalInterface
public interface Shape<T> {

  /** The node is never null and never a JSON null. */
  Optional<T> read(JsonNode node, String pointer, FieldErrors errors);
}
