package travel.loyalty.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Hands each text to the service of {@code LOYALTY_SMS_URL}, which knows the agency's provider: a
 * POST of {@code {"to","text"}}, taken if the answer is 2xx (docs/configuration.md).
 */
final class SmsRelay implements SmsGateway {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CONNECT_MILLIS = 5_000;
  private static final int ANSWER_MILLIS = 10_000;

  private final URI service;
  private final Optional<String> token;

  SmsRelay(URI service, Optional<String> token) {
    this.service = service;
    this.token = token;
  }

  @Override
  public void send(String mobile, String text) {
    try {
      int status = post(JSON.writeValueAsString(Map.of("to", mobile, "text", text)));
      if (status / 100 != 2) {
        throw new SendingFailed("The SMS service answered " + status, null);
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Two texts make JSON", e);
    } catch (IOException e) {
      throw new SendingFailed(
          "The SMS service cannot be reached: " + e.getClass().getSimpleName(), e);
    }
  }

  private int post(String json) throws IOException {
    HttpURLConnection call = (HttpURLConnection) service.toURL().openConnection();
    call.setConnectTimeout(CONNECT_MILLIS);
    call.setReadTimeout(ANSWER_MILLIS);
    call.setInstanceFollowRedirects(false);
    call.setRequestMethod("POST");
    call.setDoOutput(true);
    call.setRequestProperty("Content-Type", "application/json");
    token.ifPresent(secret -> call.setRequestProperty("Authorization", "Bearer " + secret));
    try {
      try (OutputStream body = call.getOutputStream()) {
        body.write(json.getBytes(StandardCharsets.UTF_8));
      }
      return call.getResponseCode();
    } finally {
      call.disconnect();
    }
  }
}
