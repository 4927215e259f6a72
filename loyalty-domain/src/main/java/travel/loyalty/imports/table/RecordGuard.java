package travel.loyalty.imports.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops a reader that takes in too much for one row: a quote that is never closed would otherwise
 * swallow the rest of the file into memory.
 */
final class RecordGuard extends FilterReader {

  /** The row is longer than the limit. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private long taken;

  RecordGuard(Reader in) {
    super(in);
  }

  /** A row ended; what was read ahead of it counts for the next. */
  void rowEnded() {
    taken = 0;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) throws IOException {
    taken += read;
    if (taken > Limits.ROW_CHARS_MAX) {
      throw new TooLong();
    }
  }
}
