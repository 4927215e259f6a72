package travel.loyalty.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import travel.loyalty.configuration.Settings;
import travel.loyalty.programme.ProgrammeService;

/** Writes events as CloudEvents 1.0 in structured JSON. */
@Dependent
class CloudEvents {

  static final String CONTENT_TYPE = "application/cloudevents+json; charset=utf-8";
  private static final String NAMELESS = "urn:loyalty";
  private static final JsonMapper JSON = new JsonMapper();

  private final String source;
  private final ProgrammeService programmes;

  @Inject
  CloudEvents(Settings settings, ProgrammeService programmes) {
    this.source = settings.publicUrl().orElse(NAMELESS);
    this.programmes = programmes;
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** An instant as the API writes it: with the offset of the programme's zone. */
  String time(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(programmes.current().zone()));
  }

  /**
   * The bytes that every attempt sends.
   *
   * @param subject empty where the event is about no member
   */
  String of(long id, EventType type, String subject, Instant at, ObjectNode data) {
    ObjectNode event =
        object()
            .put("specversion", "1.0")
            .put("id", Long.toString(id))
            .put("source", source)
            .put("type", type.text())
            .put("time", time(at))
            .put("datacontenttype", "application/json");
    if (!subject.isEmpty()) {
      event.put("subject", subject);
    }
    event.set("data", data);
    try {
      return JSON.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree can always be written", e);
    }
  }
}
