package travel.loyalty.container;

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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Another system on this machine: it keeps what it is sent, and answers as it is told. */
public final class WebhookReceiver implements AutoCloseable {

  private static final int ACCEPTED = 204;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final HttpServer server;
  private final List<Integer> answers = new CopyOnWriteArrayList<>();
  private final LinkedBlockingQueue<Received> received = new LinkedBlockingQueue<>();

  /** One request as it came. */
  public record Received(Map<String, List<String>> headers, String body) {

    public String header(String name) {
      return HttpHeaders.of(headers, (header, value) -> true).firstValue(name).orElse("");
    }

    /** Whether a secret verifies it, by the library of Standard Webhooks. */
    public boolean isSignedWith(String secret) {
      try {
        new Webhook(secret).verify(body, HttpHeaders.of(headers, (header, value) -> true));
        return true;
      } catch (WebhookVerificationException e) {
        return false;
      }
    }
  }

  public WebhookReceiver() {
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
    exchange.sendResponseHeaders(answers.isEmpty() ? ACCEPTED : answers.remove(0), -1);
    exchange.close();
  }

  /** What the next requests are answered. */
  public WebhookReceiver answering(Integer... statuses) {
    answers.addAll(List.of(statuses));
    return this;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
  }

  /** The next request; waits for it. */
  public Received next() {
    try {
      Received next = received.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("Nothing came within " + PATIENCE);
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
