package travel.loyalty.access;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer as it went out, to be given again byte for byte.
 *
 * @param headers by name, one value each
 * @param origin whether it was made now or an earlier call of the same key had it
 */
public record KeptAnswer(int status, Map<String, String> headers, byte[] body, Origin origin) {

  /** Where an answer comes from. */
  public enum Origin {
    FIRST,
    REPLAYED
  }

  public KeptAnswer {
    headers = Map.copyOf(headers);
    body = body.clone();
  }

  public static KeptAnswer first(int status, Map<String, String> headers, byte[] body) {
    return new KeptAnswer(status, headers, body, Origin.FIRST);
  }

  @Override
  public byte[] body() {
    return body.clone();
  }

  public boolean isReplayed() {
    return origin == Origin.REPLAYED;
  }

  /** One header a line, as the table keeps them. */
  String headerLines() {
    StringBuilder lines = new StringBuilder();
    headers.forEach((name, value) -> lines.append(name).append(':').append(value).append('\n'));
    return lines.toString();
  }

  static KeptAnswer replayed(int status, String headerLines, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headerLines.lines().forEach(line -> headers.put(line.split(":", 2)[0], line.split(":", 2)[1]));
    return new KeptAnswer(status, headers, body, Origin.REPLAYED);
  }
}
