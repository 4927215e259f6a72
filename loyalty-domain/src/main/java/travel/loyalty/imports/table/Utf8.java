package travel.loyalty.imports.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Strict UTF-8: a byte that is none is told with its line, never replaced. */
final class Utf8 {

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private Utf8() {}

  static Reader reader(InputStream bytes) {
    return new InputStreamReader(bytes, strict());
  }

  /** Takes a byte order mark off the front, if there is one. */
  static void skipMark(Reader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }

  /** The first line of the file that is not UTF-8, counted from 1. */
  static long firstBadLine(Path file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Tables.bytes(file))) {
      CharsetDecoder decoder = strict();
      ByteBuffer in = ByteBuffer.allocate(1 << 16);
      CharBuffer out = CharBuffer.allocate(1 << 16);
      long line = 1;
      boolean ended = false;
      while (!ended) {
        int read = bytes.read(in.array(), in.position(), in.remaining());
        ended = read < 0;
        in.position(in.position() + Math.max(read, 0)).flip();
        boolean bad = decoder.decode(in, out.clear(), ended).isError();
        line += out.flip().chars().filter(c -> c == '\n').count();
        if (bad) {
          break;
        }
        in.compact();
      }
      return line;
    }
  }

  private static CharsetDecoder strict() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
