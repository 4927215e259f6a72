package travel.loyalty.shared.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.configuration.Settings;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;

/** Keeps files that people send as proof: JPEG, PNG and PDF, at most 5 MB each. */
@ApplicationScoped
public class Uploads {

  public static final int BYTES_MAX = 5 << 20;

  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final int NAME_BYTES = 16;
  private static final int NAME_MAX = 100;

  private final SecureRandom random = new SecureRandom();
  private Path folder;

  /** For the container's proxy. */
  protected Uploads() {}

  @Inject
  public Uploads(Settings settings) {
    this(settings.data().resolve("uploads"));
  }

  /** For tests. */
  public Uploads(Path folder) {
    this.folder = folder;
  }

  /**
   * Keeps a file.
   *
   * @param pointer of the field it came with, for what is wrong with it
   * @throws Refused {@code validation} with {@code file-too-large}, {@code file-empty} or {@code
   *     file-type}
   */
  public StoredFile keep(InputStream content, String name, String pointer) {
    byte[] bytes = read(content, pointer);
    String type = type(bytes).orElseThrow(() -> Refused.invalid(pointer, "file-type"));
    byte[] harmless =
        type.equals("application/pdf")
            ? bytes
            : Pictures.redrawn(bytes, type.substring("image/".length()))
                .orElseThrow(() -> Refused.invalid(pointer, "file-type"));
    String stored = write(harmless);
    return new StoredFile(stored, harmless(name), type, harmless.length);
  }

  private static byte[] read(InputStream content, String pointer) {
    try {
      byte[] bytes = content.readNBytes(BYTES_MAX + 1);
      if (bytes.length > BYTES_MAX) {
        throw Refused.invalid(pointer, "file-too-large", Map.of("megabytes", BYTES_MAX >> 20));
      }
      if (bytes.length == 0) {
        throw Refused.invalid(pointer, "file-empty");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> type(byte[] bytes) {
    if (begins(bytes, JPEG)) {
      return Optional.of("image/jpeg");
    }
    if (begins(bytes, PNG)) {
      return Optional.of("image/png");
    }
    return begins(bytes, PDF) ? Optional.of("application/pdf") : Optional.empty();
  }

  private static boolean begins(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length && Arrays.equals(Arrays.copyOf(bytes, mark.length), mark);
  }

  // What is left fits a header and a table: letters, digits and a few signs of any language.
  private static String harmless(String name) {
    String kept = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip();
    String last = kept.length() > NAME_MAX ? kept.substring(kept.length() - NAME_MAX) : kept;
    return last.isEmpty() ? "file" : last;
  }

  private String write(byte[] bytes) {
    byte[] drawn = new byte[NAME_BYTES];
    random.nextBytes(drawn);
    String stored = HexFormat.of().formatHex(drawn);
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(stored), bytes);
      return stored;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The content of a file that was kept.
   *
   * @throws NotFound if it is not there
   */
  public byte[] content(String storedName) {
    Path file = folder.resolve(HexFormat.of().formatHex(HexFormat.of().parseHex(storedName)));
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new NotFound("file");
    }
  }

  /** Takes a file away, for example when what it belonged to was refused. */
  public void discard(String storedName) {
    try {
      Files.deleteIfExists(folder.resolve(storedName));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
