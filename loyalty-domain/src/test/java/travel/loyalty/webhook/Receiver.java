package travel.loyalty.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Another system on this machine: it remembers what it was sent, and answers as it is told. */
final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final Queue<Integer> answers = new ArrayDeque<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();

  /** One request. */
  record Received(Map<String, List<String>> headers, String body) {

    String header(String name) {
      return headers.get(name).get(0);
    }

    /** Whether a secret verifies it, by the library of Standard Webhooks. */
    boolean isSignedWith(String secret) {
      try {
        new Webhook(secret).verify(body, HttpHeaders.of(headers, (name, value) -> true));
        return true;
      } catch (WebhookVerificationException e) {
        return false;
      }
    }
  }

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    received.add(new Received(Map.copyOf(exchange.getRequestHeaders()), body));
    int status = answers.isEmpty() ? 204 : answers.remove();
    if (status == 204) {
      exchange.sendResponseHeaders(status, -1);
    } else {
      byte[] answer = ("answer " + status).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Location", "http://169.254.169.254/");
      exchange.sendResponseHeaders(status, 0); // chunked
      exchange.getResponseBody().write(answer);
    }
    exchange.close();
  }

  /** What the next requests are answered; after them 204. */
  Receiver answering(Integer... statuses) {
    answers.addAll(List.of(statuses));
    return this;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
