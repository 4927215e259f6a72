package travel.loyalty.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import travel.loyalty.configuration.Settings;
import travel.loyalty.shared.Refused;

/** Keeps the files that were sent, under names that nobody outside can guess or choose. */
@ApplicationScoped
class ImportFiles {

  static final long BYTES_MAX = 100L << 20;
  private static final int NAME_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private Path folder;

  /** A file that is stored. */
  record Stored(String name, long bytes) {}

  /** For the container's proxy. */
  protected ImportFiles() {}

  @Inject
  ImportFiles(Settings settings) {
    this(settings.data().resolve("imports"));
  }

  ImportFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Stores what comes, piece by piece.
   *
   * @throws Refused {@code too-large}; then nothing is left of it
   */
  Stored store(InputStream content) {
    byte[] bytes = new byte[NAME_BYTES];
    random.nextBytes(bytes);
    String name = HexFormat.of().formatHex(bytes);
    try {
      Files.createDirectories(folder);
      return new Stored(name, copy(content, folder.resolve(name)));
    } catch (IOException e) {
      delete(name);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      delete(name);
      throw e;
    }
  }

  private static long copy(InputStream content, Path file) throws IOException {
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > BYTES_MAX) {
          throw new Refused("too-large", Map.of("max", BYTES_MAX));
        }
        out.write(buffer, 0, read);
      }
    }
    return size;
  }

  /** The files that came before then. */
  List<String> olderThan(Instant then) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> cameBefore(file, then))
          .map(f -> f.getFileName().toString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean cameBefore(Path file, Instant then) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(then);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  void delete(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
