package travel.loyalty.ui.form;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads a multipart body as far as the next boundary. A boundary begins with CR and has no other
 * (RFC 2046), so that what matched in vain needs no second look.
 */
final class PartStream extends InputStream {

  private final InputStream body;
  private final byte[] delimiter;
  // What seemed to be the delimiter and was not: so many of its bytes are to be given out, then one
  // more that was read behind them.
  private int owed;
  private int owedFrom;
  private int behind = -1;
  private boolean ended;

  /**
   * @param body buffered, and standing where a part's content begins
   */
  PartStream(InputStream body, String boundary) {
    this.body = body;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public int read() throws IOException {
    if (owed > 0) {
      owed--;
      return delimiter[owedFrom++] & 0xff;
    }
    if (behind >= 0) {
      int next = behind;
      behind = -1;
      return next == '\r' ? match() : next;
    }
    if (ended) {
      return -1;
    }
    int next = next();
    return next == '\r' ? match() : next;
  }

  // Not the inherited one: that keeps an error to itself once a byte was read.
  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int next = read();
      if (next < 0) {
        return count == 0 ? -1 : count;
      }
      bytes[offset + count++] = (byte) next;
    }
    return count;
  }

  // Called with the delimiter's first byte read.
  private int match() throws IOException {
    for (int matched = 1; matched < delimiter.length; matched++) {
      int next = next();
      if (next != (delimiter[matched] & 0xff)) {
        owed = matched - 1;
        owedFrom = 1;
        behind = next;
        return delimiter[0];
      }
    }
    ended = true;
    return -1;
  }

  private int next() throws IOException {
    int next = body.read();
    if (next < 0) {
      throw new EOFException("The body ends within a part");
    }
    return next;
  }
}
