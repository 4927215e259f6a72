package travel.loyalty.imports.table;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * Finds what stands between the cells: the one of comma, semicolon and tab that the header has
 * most.
 */
final class Delimiter {

  private static final List<Character> KNOWN = List.of(',', ';', '\t');
  private static final int HEADER_CHARS_MAX = 1 << 16;

  private Delimiter() {}

  /** Looks ahead in the header; the reader stands where it stood. */
  static char find(Reader reader) throws IOException {
    reader.mark(HEADER_CHARS_MAX);
    int[] counts = new int[KNOWN.size()];
    boolean quoted = false;
    for (int i = 0; i < HEADER_CHARS_MAX - 1; i++) {
      int c = reader.read();
      if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
        break;
      }
      quoted ^= c == '"';
      int known = quoted ? -1 : KNOWN.indexOf((char) c);
      if (known >= 0) {
        counts[known]++;
      }
    }
    reader.reset();
    return most(counts);
  }

  private static char most(int[] counts) {
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return KNOWN.get(best);
  }
}
