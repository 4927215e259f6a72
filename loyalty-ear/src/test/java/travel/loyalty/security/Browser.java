package travel.loyalty.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import travel.loyalty.container.LoyaltyServer;

/** A browser without scripts: it keeps cookies, fills in forms, and follows no redirect unasked. */
public final class Browser {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final LoyaltyServer server;
  private final Optional<String> address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();

  public Browser(LoyaltyServer server) {
    this.server = server;
    this.address = Optional.empty();
  }

  /** One whose requests come through a proxy that names this address. */
  Browser(LoyaltyServer server, String address) {
    this.server = server;
    this.address = Optional.of(address);
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.at(path)).GET();
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Opens the page of a form and sends it with the token found there. */
  HttpResponse<String> submit(String page, String path, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", token(get(page).body()).orElse(""));
    return post(path, all);
  }

  HttpResponse<String> post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(server.at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** An empty POST of a program that shows its key. */
  HttpResponse<String> postAs(String bearer, String path) {
    return send(
        HttpRequest.newBuilder(server.at(path))
            .header("Authorization", bearer)
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    address.ifPresent(from -> request.header("X-Forwarded-For", from));
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The status of a request whose path goes out exactly as given. */
  int statusOfRaw(String path, String header) {
    return RawRequest.status(server.port(), path, header + cookieHeader());
  }

  private String cookieHeader() {
    String values =
        cookies.getCookieStore().getCookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return values.isEmpty() ? "" : "Cookie: " + values + "\r\n";
  }

  static Optional<String> token(String page) {
    Matcher found = TOKEN.matcher(page);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** The value of the session cookie of a portal. */
  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  List<HttpCookie> allCookies() {
    return cookies.getCookieStore().getCookies();
  }

  void setCookie(String name, String value, String path) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath(path);
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create("http://127.0.0.1:" + server.port()), cookie);
  }

  public HttpResponse<String> signInAsStaff(String login, String password) {
    return submit("/admin/sign-in", "/admin/sign-in", Map.of("login", login, "password", password));
  }

  static String target(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Location")
        .map(location -> URI.create(location).getPath())
        .orElse("");
  }

  /** A text as addresses and forms carry it. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
