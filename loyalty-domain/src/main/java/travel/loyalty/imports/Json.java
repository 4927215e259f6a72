package travel.loyalty.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;

/** The small documents that stand in the tables of imports. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private Json() {}

  static String write(Object document) {
    try {
      return MAPPER.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("No JSON of " + document.getClass(), e);
    }
  }

  static Map<String, Object> readMap(String document) {
    return read(document, new TypeReference<>() {});
  }

  static List<RowReport.Remark> readRemarks(String document) {
    return read(document, new TypeReference<>() {});
  }

  static <T> T read(String document, Class<T> type) {
    try {
      return MAPPER.readValue(document, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A document of ours that cannot be read", e);
    }
  }

  private static <T> T read(String document, TypeReference<T> type) {
    try {
      return MAPPER.readValue(document, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A document of ours that cannot be read", e);
    }
  }
}
