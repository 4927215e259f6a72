package travel.loyalty.imports.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops an archive that unpacks to more than any honest file. */
final class LimitedInputStream extends FilterInputStream {

  private long left = Limits.UNPACKED_BYTES_MAX;

  LimitedInputStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw new Unreadable("unpacks-too-large");
    }
  }
}
