package travel.loyalty.imports.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks an XLSX once into nothing, before it is read, and refuses one that is a bomb. The sizes
 * that the archive claims are not believed.
 */
final class ZipGuard {

  private static final String SHARED_STRINGS = "xl/sharedStrings.xml";

  private ZipGuard() {}

  static void check(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      refuseAbove(zip.size(), Limits.ZIP_ENTRIES_MAX);
      long total = 0;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        total += unpacked(zip, entry, max(entry, total));
      }
    }
  }

  private static long unpacked(ZipFile zip, ZipEntry entry, long max) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (InputStream content = zip.getInputStream(entry)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        refuseAbove(size, max);
      }
    }
    return size;
  }

  // Shared strings are the one part that the reader must hold in memory.
  private static long max(ZipEntry entry, long total) {
    long left = Limits.UNPACKED_BYTES_MAX - total;
    boolean held = entry.getName().equalsIgnoreCase(SHARED_STRINGS);
    return held ? Math.min(left, Limits.SHARED_STRINGS_BYTES_MAX) : left;
  }

  private static void refuseAbove(long size, long max) {
    if (size > max) {
      throw new Unreadable("unpacks-too-large");
    }
  }
}
