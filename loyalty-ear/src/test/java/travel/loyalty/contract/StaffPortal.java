package travel.loyalty.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import travel.loyalty.container.LoyaltyServer;

/** The administrator at the staff portal, where a test needs what no API lays down. */
final class StaffPortal {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]+)\"");

  private final URI server;
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  /** Signed in. */
  StaffPortal(URI server) {
    this.server = server;
    submit(
        "/sign-in", "/sign-in", Map.of("login", "admin", "password", LoyaltyServer.ADMIN_PASSWORD));
  }

  /** A reward with a code of its own, which members see at once. */
  void publish(String code, Map<String, String> fields) {
    Map<String, String> reward = new HashMap<>(fields);
    reward.put("code", code);
    reward.putIfAbsent("kind", "GIFT");
    reward.putIfAbsent("name.en", "Reward " + code);
    submit("/rewards/new", "/rewards/new", reward);
    submit("/rewards/" + code, "/rewards/" + code + "/move", Map.of("to", "PUBLISHED"));
  }

  // The token and the version that the page of the form carries go with it.
  private void submit(String page, String path, Map<String, String> fields) {
    String html = send(HttpRequest.newBuilder(at(page)).GET()).body();
    Map<String, String> all = new HashMap<>(fields);
    found(TOKEN, html, all, "_csrf");
    found(VERSION, html, all, "version");
    String body =
        all.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    if (answer.statusCode() != 303) {
      throw new IllegalStateException(path + " answered " + answer.statusCode() + answer.body());
    }
  }

  private static void found(Pattern pattern, String html, Map<String, String> fields, String as) {
    Matcher matcher = pattern.matcher(html);
    if (matcher.find()) {
      fields.put(as, matcher.group(1));
    }
  }

  private URI at(String path) {
    return server.resolve("/admin" + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
