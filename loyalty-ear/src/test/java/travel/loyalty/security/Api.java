package travel.loyalty.security;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import travel.loyalty.container.LoyaltyServer;

/** The API, called with the key of the server under test. */
final class Api {

  private Api() {}

  /** Posts JSON and gives back the answer's body, which must be a success. */
  static String post(LoyaltyServer server, String path, String json) {
    HttpRequest request =
        HttpRequest.newBuilder(server.at("/api/v1" + path))
            .header("Authorization", "Bearer " + LoyaltyServer.API_KEY)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
