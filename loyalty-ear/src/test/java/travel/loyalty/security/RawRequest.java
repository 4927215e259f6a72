package travel.loyalty.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request line that no client tidies up on its way. */
final class RawRequest {

  private RawRequest() {}

  /**
   * The status that a path is answered with.
   *
   * @param headers each ending with a line break; empty for none
   */
  static int status(int port, String path, String headers) {
    return Integer.parseInt(answer(port, "GET " + path + " HTTP/1.1", headers).split(" ")[1]);
  }

  /**
   * The whole answer, headers and body, to a request line that need not be right.
   *
   * @param headers each ending with a line break; empty for none
   */
  static String answer(int port, String line, String headers) {
    String request = line + "\r\nHost: 127.0.0.1\r\n" + headers + "Connection: close\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
