package travel.loyalty.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.webhook.Targets.Reach;

/** Whatever the other side does, an attempt ends in time with a plain word. */
class CourierTest {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final Targets LOCAL =
      new Targets(Reach.THIS_MACHINE_TOO, host -> new InetAddress[] {HERE});

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTP/1.1 200 OK~Content-Length: 2~~okrubbish      | 200 | NONE   | ok
          HTTP/1.1 204~~                                    | 204 | NONE   |
          HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~ok~5;a=b~ fine~0~~ | 200 | NONE | ok fine
          HTTP/1.1 200 OK~Transfer-Encoding: chunked~~zz~   | 200 | NONE   |
          HTTP/1.1 100 Continue~~HTTP/1.1 500 Sorry~~broken | 500 | NONE   | broken
          SSH-2.0-OpenSSH_9.2~                              | 0   | BROKEN |
          HTTP/1.1 999 What~~                               | 0   | BROKEN |
          """)
  void an_answer_is_read_as_far_as_it_is_one(String sent, int status, Fault fault, String text)
      throws Exception {
    Outcome outcome = answered(sent.strip().replace("~", "\r\n"));
    assertThat(outcome).isEqualTo(new Outcome(status, fault, text == null ? "" : text));
  }

  @Test
  void of_a_long_answer_the_beginning_is_read_and_of_an_endless_head_nothing() throws Exception {
    assertThat(answered("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(100_000)).answer()).hasSize(1024);
    String head = "HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000);
    assertThat(answered(head)).isEqualTo(Outcome.failed(Fault.BROKEN));
  }

  private static Outcome answered(String text) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
      Thread other = new Thread(() -> answer(server, text));
      other.start();
      Outcome outcome = new Courier(LOCAL).post(address("http", server), Map.of(), "{}");
      other.join();
      return outcome;
    }
  }

  private static void answer(ServerSocket server, String text) {
    try (Socket client = server.accept()) {
      byte[] request = new byte[4096];
      int read = 0;
      while (!new String(request, 0, read, StandardCharsets.US_ASCII).endsWith("{}")) {
        read += client.getInputStream().read(request, read, request.length - read);
      }
      client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // The reader had enough.
    }
  }

  @Test
  void who_says_nothing_or_drips_is_left_in_time() throws Exception {
    Courier hasty = new Courier(LOCAL, SSLContext.getDefault(), Duration.ofMillis(300));
    try (ServerSocket silent = new ServerSocket(0, 1, HERE)) {
      assertThat(hasty.post(address("http", silent), Map.of(), "{}"))
          .isEqualTo(Outcome.failed(Fault.TIMEOUT));
      assertThat(hasty.post(address("https", silent), Map.of(), "{}"))
          .isEqualTo(Outcome.failed(Fault.TIMEOUT));
    }
    try (ServerSocket dripping = new ServerSocket(0, 1, HERE)) {
      Thread other = new Thread(() -> drip(dripping));
      other.start();
      assertThat(hasty.post(address("http", dripping), Map.of(), "{}"))
          .isEqualTo(Outcome.failed(Fault.TIMEOUT));
      other.join();
    }
  }

  // A byte every fifty milliseconds, until the other side has gone.
  private static void drip(ServerSocket server) {
    try (Socket client = server.accept()) {
      for (int i = 0; i < 200; i++) {
        client.getOutputStream().write('x');
        Thread.sleep(50);
      }
    } catch (IOException | InterruptedException e) {
      // It has.
    }
  }

  @Test
  void nobody_at_the_port_is_no_connection() throws Exception {
    ServerSocket closed = new ServerSocket(0, 1, HERE);
    closed.close();
    assertThat(new Courier(LOCAL).post(address("http", closed), Map.of(), "{}"))
        .isEqualTo(Outcome.failed(Fault.NO_CONNECTION));
  }

  @Test
  void a_certificate_must_be_trusted_and_be_of_the_name_that_was_asked_for(@TempDir Path folder)
      throws Exception {
    KeyStore store = certificateOf("crs.example.com", folder);
    HttpsServer server = HttpsServer.create(new InetSocketAddress(HERE, 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      Courier trusting = new Courier(LOCAL, context(store), Courier.WHOLE);
      int port = server.getAddress().getPort();
      URI right = URI.create("https://crs.example.com:" + port + "/");
      URI other = URI.create("https://till.example.com:" + port + "/");
      assertThat(trusting.post(right, Map.of(), "{}").status()).isEqualTo(204);
      assertThat(trusting.post(other, Map.of(), "{}")).isEqualTo(Outcome.failed(Fault.TLS));
      assertThat(new Courier(LOCAL).post(right, Map.of(), "{}"))
          .isEqualTo(Outcome.failed(Fault.TLS));
    } finally {
      server.stop(0);
    }
  }

  private static KeyStore certificateOf(String name, Path folder) throws Exception {
    Path file = folder.resolve("store.p12");
    Process keytool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=" + name,
                    "-ext",
                    "SAN=dns:" + name,
                    "-storepass",
                    "changeit",
                    "-keystore",
                    file.toString()))
            .redirectErrorStream(true)
            .start();
    keytool.getInputStream().readAllBytes();
    assertThat(keytool.waitFor()).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, "changeit".toCharArray());
    }
    return store;
  }

  private static SSLContext context(KeyStore store) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, "changeit".toCharArray());
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static URI address(String scheme, ServerSocket server) {
    return URI.create(scheme + "://crs.example.com:" + server.getLocalPort() + "/hooks");
  }
}
