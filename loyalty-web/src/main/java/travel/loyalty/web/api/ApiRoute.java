package travel.loyalty.web.api;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of the API's route table.
 *
 * @param path as in {@code @Path}, below {@code /api/v1}
 * @param scope that the client's key must have; empty where any key will do
 * @param repeat what happens when a client sends the same call again
 * @param content what the body is
 */
record ApiRoute(
    String method, String path, Optional<String> scope, Repeat repeat, Content content) {

  /** How a call is kept from doing a thing twice. */
  enum Repeat {
    /** Reads, and writes that say how things stand: again is harmless. */
    HARMLESS,
    /** A key is heeded where it is sent. */
    KEY_HEEDED,
    /** It moves points: without a key it is refused. */
    KEY_REQUIRED
  }

  /** What is in the body of a request. */
  enum Content {
    NONE,
    JSON,
    MULTIPART
  }

  static ApiRoute read(String path, String scope) {
    return new ApiRoute("GET", path, Optional.of(scope), Repeat.HARMLESS, Content.NONE);
  }

  static ApiRoute put(String path, String scope) {
    return new ApiRoute("PUT", path, Optional.of(scope), Repeat.HARMLESS, Content.JSON);
  }

  static ApiRoute post(String path, String scope, Repeat repeat) {
    return new ApiRoute("POST", path, Optional.of(scope), repeat, Content.JSON);
  }

  static ApiRoute delete(String path, String scope) {
    return new ApiRoute("DELETE", path, Optional.of(scope), Repeat.HARMLESS, Content.NONE);
  }

  ApiRoute withContent(Content other) {
    return new ApiRoute(method, path, scope, repeat, other);
  }

  ApiRoute forAnyKey() {
    return new ApiRoute(method, path, Optional.empty(), repeat, content);
  }

  /** Each variable is one segment. */
  Pattern pattern() {
    return Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
  }
}
