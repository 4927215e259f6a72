package travel.loyalty.ui.form;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an error where a body goes on past its limit, whatever was said of its length. */
final class LimitedStream extends FilterInputStream {

  private long left;

  LimitedStream(InputStream body, long bytesMax) {
    super(body);
    this.left = bytesMax;
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    if (next >= 0) {
      count(1);
    }
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  private void count(int read) throws Multipart.TooLarge {
    left -= read;
    if (left < 0) {
      throw new Multipart.TooLarge();
    }
  }
}
