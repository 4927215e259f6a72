package travel.loyalty.webhook;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the status of an HTTP/1.1 answer and the beginning of its body; the rest is left on the
 * wire. Whatever the target sends, it takes a few kilobytes at most.
 */
final class AnswerReader {

  private static final Pattern STATUS = Pattern.compile("HTTP/1[.][0-9] ([1-5][0-9]{2})( .*)?");
  private static final int HEAD_MAX = 1 << 15;
  private static final int BODY_MAX = 1 << 10;

  private final InputStream in;
  private int headLeft = HEAD_MAX;

  private AnswerReader(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /**
   * Reads an answer.
   *
   * @throws IOException if none comes, or it is no HTTP
   */
  static Outcome read(InputStream in) throws IOException {
    return new AnswerReader(in).answer();
  }

  /** How the body comes: its length where the head tells it, and all that is taken otherwise. */
  private record Body(boolean chunked, int length) {}

  private Outcome answer() throws IOException {
    int status;
    Body body;
    do {
      status = status();
      body = head();
    } while (status < 200); // an interim answer: the real one follows
    return new Outcome(status, Fault.NONE, text(body));
  }

  private int status() throws IOException {
    String line = line();
    Matcher matcher = STATUS.matcher(line);
    if (!matcher.matches()) {
      throw new ProtocolException("Expected a status line of HTTP/1.1");
    }
    return Integer.parseInt(matcher.group(1));
  }

  private Body head() throws IOException {
    boolean chunked = false;
    int length = BODY_MAX;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      chunked |= header.matches("transfer-encoding:.*chunked\\s*");
      if (header.matches("content-length:\\s*[0-9]{1,3}\\s*")) {
        length = Integer.parseInt(header.replaceAll("[^0-9]", ""));
      }
    }
    return new Body(chunked, length);
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || --headLeft < 0) {
        throw new ProtocolException("The head of the answer is cut off or too long");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).replaceFirst("\r$", "");
  }

  // The status is known: a body that breaks off changes nothing.
  private String text(Body how) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      if (how.chunked()) {
        readChunks(body);
      } else {
        body.write(in.readNBytes(how.length()));
      }
    } catch (IOException | NumberFormatException brokenOff) {
      return body.toString(StandardCharsets.UTF_8);
    }
    return body.toString(StandardCharsets.UTF_8);
  }

  private void readChunks(ByteArrayOutputStream body) throws IOException {
    int size = chunkSize();
    while (size > 0 && body.size() < BODY_MAX) {
      body.write(in.readNBytes(Math.min(size, BODY_MAX - body.size())));
      if (body.size() < BODY_MAX) {
        line();
        size = chunkSize();
      }
    }
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line().replaceFirst(";.*", "").strip(), 16);
  }
}
