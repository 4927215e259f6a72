package travel.loyalty.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A system of the agency: calls the integration API of a server with the key of the tests. */
public final class ApiCaller {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MEMBERS_MAPPING =
      """
      {"name": "会员", "target": "MEMBERS",
       "fields": {"externalRef": {"column": "编号"}, "name": {"column": "姓名"},
                  "class": {"column": "类别"}}}
      """;
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration IMPORT_PATIENCE = Duration.ofMinutes(15);

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
    return upload(fileName, csv.getBytes(StandardCharsets.UTF_8), MEMBERS_MAPPING, "true");
  }

  /** Imports such a file, and waits for the end of it. */
  public void importMembers(String fileName, String csv) throws IOException {
    importFile(fileName, csv.getBytes(StandardCharsets.UTF_8), MEMBERS_MAPPING);
  }

  /** Imports a file as a mapping says, waits for the end of it, and tells what came of it. */
  public JsonNode importFile(String fileName, byte[] content, String mapping) throws IOException {
    String id = upload(fileName, content, mapping, "false").expected().get("id").asText();
    Instant limit = Instant.now().plus(IMPORT_PATIENCE);
    JsonNode job = get("/imports/" + id).expected();
    while (!job.get("state").asText().equals("DONE")) {
      if (job.get("state").asText().equals("FAILED") || Instant.now().isAfter(limit)) {
        throw new IllegalStateException("The import ended as " + job);
      }
      pause();
      job = get("/imports/" + id).expected();
    }
    return job;
  }

  /**
   * Has recorded bookings replayed, waits for the end of it, and tells what came of it.
   *
   * @param programme a document, or {@code null} for the rules that counted
   */
  public JsonNode simulate(String programme, String from, String to) throws IOException {
    String asked =
        "{\"programme\": %s, \"from\": \"%s\", \"to\": \"%s\"}".formatted(programme, from, to);
    JsonNode replay = post("/programme/simulations", asked).expected();
    Instant limit = Instant.now().plus(IMPORT_PATIENCE);
    while (!replay.get("state").asText().equals("DONE")) {
      if (replay.get("state").asText().equals("FAILED") || Instant.now().isAfter(limit)) {
        throw new IllegalStateException("The simulation ended as " + replay);
      }
      pause();
      replay = get("/programme/simulations/" + replay.get("id").asText()).expected();
    }
    return replay.get("result");
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Answer upload(String fileName, byte[] content, String mapping, String dryRun)
      throws IOException {
    Multipart body =
        new Multipart()
            .with("dryRun", dryRun)
            .with("mapping", mapping)
            .withFile("file", fileName, content);
    return send(
        request("/imports")
            .setHeader("Content-Type", body.contentType())
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes()))
            .build());
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
