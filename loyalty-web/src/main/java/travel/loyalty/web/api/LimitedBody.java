package travel.loyalty.web.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import travel.loyalty.shared.Refused;

/** Reads a body into memory, as far as it may go. */
final class LimitedBody {

  static final int BYTES_MAX = 2 * 1024 * 1024;
  // A client that is still sending does not read the answer: some of the rest is read off for it.
  private static final int DRAINED_MAX = 32 * 1024 * 1024;
  private static final int CHUNK = 16 * 1024;

  private LimitedBody() {}

  /**
   * @throws Refused {@code too-large}, whatever the client said about the length before; {@code
   *     malformed} if it breaks off
   */
  static byte[] read(InputStream in) {
    try {
      return bytes(in);
    } catch (IOException e) {
      // Whoever sends broke off or was too slow.
      throw new Refused("malformed");
    }
  }

  private static byte[] bytes(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(CHUNK);
    byte[] chunk = new byte[CHUNK];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      if (body.size() + read > BYTES_MAX) {
        drain(in);
        throw new Refused("too-large", Map.of("maxBytes", BYTES_MAX));
      }
      body.write(chunk, 0, read);
    }
    return body.toByteArray();
  }

  private static void drain(InputStream in) throws IOException {
    byte[] chunk = new byte[CHUNK];
    int drained = 0;
    for (int read = 0; read >= 0 && drained < DRAINED_MAX; read = in.read(chunk)) {
      drained += read;
    }
  }
}
