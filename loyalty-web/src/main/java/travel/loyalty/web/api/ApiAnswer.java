package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import travel.loyalty.access.KeptAnswer;
import travel.loyalty.web.api.json.Json;

/**
 * An answer of the API before it goes out: bytes of ours, so that no server's own JSON is asked.
 */
record ApiAnswer(int status, Map<String, String> headers, byte[] body) {

  static final String PROBLEM = "application/problem+json";

  ApiAnswer {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  static ApiAnswer json(int status, JsonNode body) {
    return of(status, MediaType.APPLICATION_JSON, Json.bytes(body));
  }

  static ApiAnswer of(int status, String type, byte[] body) {
    return new ApiAnswer(status, Map.of("Content-Type", type), body);
  }

  ApiAnswer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ApiAnswer(status, more, body);
  }

  static ApiAnswer of(KeptAnswer kept) {
    ApiAnswer answer = new ApiAnswer(kept.status(), kept.headers(), kept.body());
    return kept.isReplayed() ? answer.with("Idempotency-Replayed", "true") : answer;
  }

  KeptAnswer toKept() {
    return KeptAnswer.first(status, headers, body);
  }

  Response toResponse() {
    Response.ResponseBuilder response = Response.status(status);
    headers.forEach(response::header);
    return body.length == 0 ? response.build() : response.entity(body).build();
  }
}
