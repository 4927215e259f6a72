package travel.loyalty.ui.form;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body as it comes in: it ends with an error where it goes on past its limit, whatever was said
 * of its length, and where it breaks off.
 */
final class LimitedStream extends FilterInputStream {

  private long left;

  LimitedStream(InputStream body, long bytesMax) {
    super(body);
    this.left = bytesMax;
  }

  @Override
  public int read() throws IOException {
    int next = received(in::read);
    if (next >= 0) {
      count(1);
    }
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = received(() -> in.read(bytes, offset, length));
    if (read > 0) {
      count(read);
    }
    return read;
  }

  @FunctionalInterface
  private interface Reading {
    int read() throws IOException;
  }

  // Whoever sends broke off or was too slow: no fault of ours, as a full disk would be.
  private static int received(Reading reading) throws Multipart.Malformed {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new Multipart.Malformed("The body broke off: " + e.getMessage());
    }
  }

  private void count(int read) throws Multipart.TooLarge {
    left -= read;
    if (left < 0) {
      throw new Multipart.TooLarge();
    }
  }
}
