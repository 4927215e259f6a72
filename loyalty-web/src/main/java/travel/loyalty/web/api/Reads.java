package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.Refused;
import travel.loyalty.web.api.json.Json;

/** Answers reads: with an ETag, with 304 where nothing changed, lists page by page. */
@Dependent
class Reads {

  private static final int TAG_BYTES = 12;

  @Inject private HttpServletRequest request;
  @Inject private Links links;

  /** 200 with the body, or 304 if the client has this very one. */
  Response answer(JsonNode body) {
    return conditional(ApiAnswer.json(200, body)).toResponse();
  }

  /** One page of a list, with the address of the next. */
  <T> Response answer(String name, PageOf<T> page, Function<T, ? extends JsonNode> writer) {
    return answer(Json.object(), name, page, writer);
  }

  /** The same where the list stands in something larger. */
  <T> Response answer(
      ObjectNode body, String name, PageOf<T> page, Function<T, ? extends JsonNode> writer) {
    body.set(name, Json.array(page.rows(), writer));
    ApiAnswer answer = conditional(ApiAnswer.json(200, body));
    return page.hasNext()
        ? answer.with("Link", "<" + links.next(page.next()) + ">; rel=\"next\"").toResponse()
        : answer.toResponse();
  }

  private ApiAnswer conditional(ApiAnswer answer) {
    String tag = tag(answer.body());
    ApiAnswer tagged = answer.with("ETag", tag);
    return matches(request.getHeader("If-None-Match"), tag)
        ? new ApiAnswer(304, tagged.headers(), new byte[0])
        : tagged;
  }

  /**
   * Holds a write to what its client has read.
   *
   * @param present what a read would give now, as bytes; empty where there is nothing
   * @throws Refused {@code changed-meanwhile} if {@code If-Match} is sent and names another
   */
  void requireMatch(Supplier<Optional<byte[]>> present) {
    String wanted = request.getHeader("If-Match");
    if (wanted != null && present.get().filter(b -> matches(wanted, tag(b))).isEmpty()) {
      throw new Refused("changed-meanwhile");
    }
  }

  static boolean matches(String header, String tag) {
    return header != null
        && Arrays.stream(header.split(","))
            .map(String::strip)
            .map(one -> one.startsWith("W/") ? one.substring(2) : one)
            .anyMatch(one -> one.equals("*") || one.equals(tag));
  }

  static String tag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return '"' + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
