package travel.loyalty.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Posts one event by HTTP/1.1 over a connection of its own, to an address that {@link Targets}
 * looked at. No client of the JDK connects to a given address and still checks the certificate
 * against the name, hence this small one: it follows no redirect, keeps nothing open, and ends in
 * time.
 */
@ApplicationScoped
class Courier {

  static final Duration CONNECT = Duration.ofSeconds(5);
  static final Duration WHOLE = Duration.ofSeconds(15);
  private static final String LINE = "\r\n";

  private Targets targets;
  private SSLContext tls;
  private Duration whole;

  /** For the container's proxy. */
  protected Courier() {}

  @Inject
  Courier(Targets targets) {
    this(targets, trustedByTheMachine(), WHOLE);
  }

  Courier(Targets targets, SSLContext tls, Duration whole) {
    this.targets = targets;
    this.tls = tls;
    this.whole = whole;
  }

  // No key manager: the key store of the server must not be offered to strangers.
  private static SSLContext trustedByTheMachine() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[0], null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has TLS", e);
    }
  }

  /** Posts; whatever goes wrong is part of the outcome. */
  Outcome post(URI target, Map<String, String> headers, String body) {
    try (Socket socket = connected(target)) {
      write(socket.getOutputStream(), target, headers, body);
      return AnswerReader.read(socket.getInputStream());
    } catch (Targets.NotPublic e) {
      return Outcome.failed(Fault.NOT_PUBLIC);
    } catch (IOException e) {
      return Outcome.failed(fault(e));
    }
  }

  private static Fault fault(IOException failure) {
    if (failure instanceof UnknownHostException) {
      return Fault.UNKNOWN_HOST;
    }
    if (failure instanceof SocketTimeoutException) {
      return Fault.TIMEOUT;
    }
    if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
      return Fault.NO_CONNECTION;
    }
    return failure instanceof SSLException ? Fault.TLS : Fault.BROKEN;
  }

  private Socket connected(URI target) throws IOException, Targets.NotPublic {
    long end = System.nanoTime() + whole.toNanos();
    IOException last = new UnknownHostException(target.getHost());
    for (InetAddress address : targets.addresses(target)) {
      try {
        return connected(target, address, end);
      } catch (ConnectException | NoRouteToHostException | SocketTimeoutException e) {
        last = e; // the name may have another address
      }
    }
    throw last;
  }

  private Socket connected(URI target, InetAddress address, long end) throws IOException {
    DeadlineSocket socket = new DeadlineSocket(end);
    try {
      int patience = Math.min((int) CONNECT.toMillis(), socket.leftMillis());
      socket.connect(new InetSocketAddress(address, Targets.port(target)), patience);
      return Targets.isEncrypted(target) ? encrypted(socket, target) : socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private Socket encrypted(Socket socket, URI target) throws IOException {
    SSLSocket encrypted =
        (SSLSocket)
            tls.getSocketFactory()
                .createSocket(socket, target.getHost(), Targets.port(target), true);
    SSLParameters parameters = encrypted.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    encrypted.setSSLParameters(parameters);
    encrypted.startHandshake();
    return encrypted;
  }

  private static void write(OutputStream out, URI target, Map<String, String> headers, String body)
      throws IOException {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder();
    head.append("POST ").append(path(target)).append(" HTTP/1.1").append(LINE);
    head.append("Host: ").append(target.getRawAuthority()).append(LINE);
    head.append("User-Agent: loyalty-webhooks/1").append(LINE);
    head.append("Connection: close").append(LINE);
    head.append("Content-Length: ").append(content.length).append(LINE);
    headers.forEach((name, value) -> head.append(name + ": " + value).append(LINE));
    head.append(LINE);
    out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
    out.write(content);
    out.flush();
  }

  private static String path(URI target) {
    String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
    return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
  }
}
