package travel.loyalty.admin.audit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import travel.loyalty.audit.AuditRecord;

/** A record of the trail as a page shows it: its details one by one. */
public record AuditRow(AuditRecord record, List<Detail> details) {

  /** A detail: its name in the record, and what it says. */
  public record Detail(String name, String value) {}

  static AuditRow of(AuditRecord record) {
    try (JsonReader reader = Json.createReader(new StringReader(record.details()))) {
      JsonObject details = reader.readObject();
      return new AuditRow(
          record,
          details.entrySet().stream()
              .map(detail -> new Detail(detail.getKey(), text(detail.getValue())))
              .toList());
    }
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }
}
