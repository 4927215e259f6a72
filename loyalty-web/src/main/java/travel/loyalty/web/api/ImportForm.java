package travel.loyalty.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import travel.loyalty.imports.ImportRequest;
import travel.loyalty.imports.ImportView;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;
import travel.loyalty.ui.form.Multipart;
import travel.loyalty.ui.form.Upload;

/**
 * The parts of an import as they were uploaded: {@code file}, {@code mapping}, {@code dryRun}. A
 * file is on disk while the form is open; nothing here holds one in memory.
 */
final class ImportForm implements AutoCloseable {

  /** The largest file, and room for the other parts. */
  static final long BYTES_MAX = 102L << 20;

  private static final Set<String> KNOWN = Set.of("file", "mapping", "dryRun");
  private static final int TEXT_LENGTH_MAX = 500_000;

  private final Multipart parts;
  private final Upload file;
  private final String mapping;
  private final boolean dryRun;

  private ImportForm(Multipart parts) {
    refuseWrong(parts);
    this.parts = parts;
    this.file = parts.uploads().get("file");
    this.mapping = text(parts, "mapping");
    this.dryRun = Boolean.parseBoolean(text(parts, "dryRun"));
  }

  /**
   * Reads the parts of a request; close it when the import was handed over.
   *
   * @throws Refused {@code too-large}, {@code malformed}, or {@code validation} with all that is
   *     wrong
   */
  static ImportForm of(HttpServletRequest request) {
    Multipart parts = parts(request);
    try {
      return new ImportForm(parts);
    } catch (Refused refused) {
      parts.close();
      throw refused;
    }
  }

  private static Multipart parts(HttpServletRequest request) {
    try {
      return Multipart.read(request, BYTES_MAX);
    } catch (Multipart.TooLarge e) {
      throw new Refused("too-large", Map.of("maxBytes", BYTES_MAX));
    } catch (Multipart.Malformed e) {
      throw new Refused("malformed");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuseWrong(Multipart parts) {
    List<FieldError> errors = new ArrayList<>();
    Stream.concat(parts.fields().keySet().stream(), parts.uploads().keySet().stream())
        .filter(name -> !KNOWN.contains(name))
        .forEach(name -> errors.add(new FieldError("/" + name, "unknown-field")));
    if (!parts.uploads().containsKey("file")) {
      errors.add(new FieldError("/file", "required"));
    }
    if (text(parts, "mapping").isEmpty()) {
      errors.add(new FieldError("/mapping", "required"));
    }
    if (text(parts, "mapping").length() > TEXT_LENGTH_MAX) {
      errors.add(new FieldError("/mapping", "too-long"));
    }
    if (!Set.of("true", "false", "").contains(text(parts, "dryRun"))) {
      errors.add(new FieldError("/dryRun", "wrong-type"));
    }
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
  }

  private static String text(Multipart parts, String name) {
    return parts.field(name).orElse("").strip();
  }

  /** What the request asks for; the boundary between the parts is another at each try. */
  byte[] hash(String methodAndPath) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String asked = methodAndPath + "\n" + dryRun + "\n" + mapping + "\n";
      digest.update(asked.getBytes(StandardCharsets.UTF_8));
      try (InputStream in = new DigestInputStream(file.open(), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException | IOException e) {
      throw new IllegalStateException("The upload cannot be read again", e);
    }
  }

  /** Hands the request to the door while its file is open. */
  ImportView started(Function<ImportRequest, ImportView> door) {
    try (InputStream content = file.open()) {
      ImportRequest.Run run = dryRun ? ImportRequest.Run.DRY_RUN : ImportRequest.Run.IMPORT;
      return door.apply(new ImportRequest(file.fileName(), content, mapping, run));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    parts.close();
  }
}
