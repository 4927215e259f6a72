package travel.loyalty.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A system of the agency: calls the integration API of a server with the key of the tests. */
public final class ApiCaller {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MEMBERS_MAPPING =
      """
      {"name": "会员", "target": "MEMBERS",
       "fields": {"externalRef": {"column": "编号"}, "name": {"column": "姓名"},
                  "class": {"column": "类别"}}}
      """;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ServerAddress server;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public ApiCaller(ServerAddress server) {
    this.server = server;
  }

  /** An answer: its status, its body, and whether it was given before. */
  public record Answer(int status, JsonNode body, boolean isReplayed) {
    public boolean isSuccess() {
      return status / 100 == 2;
    }

    /** The body of an answer that must be a success. */
    public JsonNode expected() {
      if (!isSuccess()) {
        throw new IllegalStateException(status + " " + body);
      }
      return body;
    }
  }

  public Answer get(String path) throws IOException {
    return send(request(path).GET().build());
  }

  public Answer post(String path, String json) throws IOException {
    return post(path, json, UUID.randomUUID().toString());
  }

  /** Posts with a key against doing it twice. */
  public Answer post(String path, String json, String key) throws IOException {
    return send(
        request(path)
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  public Answer put(String path, String json) throws IOException {
    return send(request(path).PUT(HttpRequest.BodyPublishers.ofString(json)).build());
  }

  /** Sends a CSV file of members, columns 编号, 姓名 and 类别, to be looked at without importing. */
  public Answer tryImport(String fileName, String csv) throws IOException {
    return upload(fileName, csv, "true");
  }

  /** Imports such a file, and waits for the end of it. */
  public void importMembers(String fileName, String csv) throws IOException {
    String id = upload(fileName, csv, "false").expected().get("id").asText();
    Instant limit = Instant.now().plus(PATIENCE);
    String state = "";
    while (!state.equals("DONE")) {
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException("The import stays " + state);
      }
      state = get("/imports/" + id).expected().get("state").asText();
    }
  }

  private Answer upload(String fileName, String csv, String dryRun) throws IOException {
    String boundary = "loyalty-boundary";
    String body =
        part(boundary, "file\"; filename=\"" + fileName, csv)
            + part(boundary, "dryRun", dryRun)
            + part(boundary, "mapping", MEMBERS_MAPPING)
            + "--"
            + boundary
            + "--\r\n";
    return send(
        request("/imports")
            .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static String part(String boundary, String name, String content) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(boundary, name, content);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.at("/api/v1" + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + LoyaltyServer.API_KEY)
        .header("Content-Type", "application/json");
  }

  private Answer send(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      String text = response.body();
      JsonNode body = JSON.readTree(text.isEmpty() ? "{}" : text);
      boolean replayed = response.headers().firstValue("Idempotency-Replayed").isPresent();
      return new Answer(response.statusCode(), body, replayed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Enrols somebody and tells the number. */
  public String enrol(String name, String email) {
    String json =
        """
        {"name": "%s", "class": "INDIVIDUAL", "email": "%s"}
        """
            .formatted(name, email);
    try {
      return post("/members", json).expected().get("memberNumber").asText().replace(" ", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Moves the clock of the sandbox forward and waits for all that fell due. */
  public void moveClock(String now) {
    try {
      put("/sandbox/clock", "{\"now\": \"" + now + "\"}").expected();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
