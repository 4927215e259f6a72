package travel.loyalty.imports.table;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens a stored file by what it is, whatever it is called. */
public final class Tables {

  private static final byte[] GZIP = {(byte) 0x1f, (byte) 0x8b};
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

  private Tables() {}

  /**
   * Reads the header.
   *
   * @throws Unreadable if it is no table that can be read
   */
  public static Table open(Path file, TableHints hints) {
    try {
      byte[] head = head(file);
      if (startsWith(head, OLE2)) {
        throw new Unreadable("old-excel");
      }
      return startsWith(head, ZIP) ? XlsxTable.open(file, hints) : CsvTable.open(file, hints);
    } catch (ZipException | EOFException e) {
      throw new Unreadable("broken-archive");
    } catch (IOException e) {
      throw new Unreadable("cannot-read");
    }
  }

  /** The bytes of a CSV file, unpacked if it is gzipped. */
  static InputStream bytes(Path file) throws IOException {
    InputStream stored = new BufferedInputStream(Files.newInputStream(file));
    if (!startsWith(head(file), GZIP)) {
      return stored;
    }
    try {
      return new LimitedInputStream(new GZIPInputStream(stored, 1 << 16));
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }

  /** Makes the header's names usable: stripped, none empty, none twice. */
  static List<String> named(List<String> header) {
    if (header.stream().allMatch(String::isBlank)) {
      throw new Unreadable("no-header");
    }
    if (header.size() > Limits.COLUMNS_MAX) {
      throw new Unreadable("too-many-columns", Map.of("max", Limits.COLUMNS_MAX));
    }
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String cell : header) {
      String name = cell.isBlank() ? "#" + (names.size() + 1) : cell.strip();
      if (!seen.add(name)) {
        throw new Unreadable("column-twice", Map.of("column", name));
      }
      names.add(name);
    }
    return List.copyOf(names);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream stored = Files.newInputStream(file)) {
      return stored.readNBytes(4);
    }
  }

  private static boolean startsWith(byte[] head, byte[] magic) {
    return head.length >= magic.length
        && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }
}
